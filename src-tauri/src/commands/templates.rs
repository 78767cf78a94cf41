//! Templates: those that are there, and the user's own.

use editor::{TemplateGallery, TemplateName, TemplatePart};
use model::MapId;
use tauri::AppHandle;

use crate::answer::Answer;
use crate::desktop::aside;

/// The templates to choose from.
#[tauri::command]
#[specta::specta]
pub(crate) async fn templates(app: AppHandle) -> Answer<TemplateGallery> {
    aside(app, |desktop| desktop.session(|session| session.templates())).await
}

/// Saves a map or a part of it as a template; its name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_template(
    app: AppHandle,
    map: MapId,
    title: String,
    part: TemplatePart,
) -> Answer<TemplateName> {
    aside(app, move |desktop| desktop.session(|session| session.save_template(&map, &title, &part))).await
}

/// Removes a template of the user's own.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_template(app: AppHandle, name: TemplateName) -> Answer<()> {
    aside(app, move |desktop| desktop.session(|session| session.remove_template(&name))).await
}

/// Brings a removed template back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_template(app: AppHandle, name: TemplateName) -> Answer<()> {
    aside(app, move |desktop| desktop.session(|session| session.restore_template(&name))).await
}
