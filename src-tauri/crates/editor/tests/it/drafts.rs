//! Unfinished typing: kept, offered, put back, thrown away.

use std::path::Path;

use editor::{Edit, MapTemplate, Preview, Session, TextTarget, ThemeName, View};
use model::{CardId, MapId};

use crate::support::host;

const VIEW: View = View { density: editor::Density::Edit, theme: ThemeName::Light };

fn open(path: &Path) -> (Session, MapId) {
    let mut session = Session::new(host());
    let view = if path.exists() {
        session.open_workspace(path).unwrap()
    } else {
        session.new_workspace(path, "Test", &MapTemplate::Journey.into()).unwrap()
    };
    let map = view.maps[0].id.clone();
    session.open_canvas(&map, VIEW).unwrap();
    (session, map)
}

fn typing(session: &mut Session, map: &MapId, text: &str) -> Preview {
    let canvas = session.open_canvas(map, VIEW).unwrap();
    let lane = canvas.outline.lanes[1].id.clone();
    let step = canvas.outline.phases[0].steps[0].id.clone();
    Preview::NewCard { id: CardId::new("typed").unwrap(), lane, step, before: None, text: text.into() }
}

#[test]
fn typing_survives_a_session_that_ends_without_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.laneway");
    let (mut session, map) = open(&path);
    let preview = typing(&mut session, &map, "half a thou");
    session.save_draft(&preview).unwrap();
    assert_eq!(session.drafts().unwrap(), [], "what is being typed right now is not offered");
    drop(session);

    let (mut session, map) = open(&path);
    let drafts = session.drafts().unwrap();
    assert_eq!(drafts.len(), 1);
    assert_eq!((drafts[0].text.as_str(), &drafts[0].map), ("half a thou", &map));
    assert_eq!(drafts[0].place, "a new card in Thoughts at a step");
    session.restore_draft(&drafts[0].key).unwrap();
    assert_eq!(session.open_canvas(&map, VIEW).unwrap().cards[0].text, "half a thou");
    assert_eq!(session.drafts().unwrap(), []);
}

#[test]
fn an_edit_or_giving_up_forgets_the_typing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.laneway");
    let (mut session, map) = open(&path);
    let preview = typing(&mut session, &map, "a");
    session.save_draft(&preview).unwrap();
    session.preview(Preview::None).unwrap();
    let title = Preview::Text { target: TextTarget::Title, text: "T".into() };
    session.save_draft(&title).unwrap();
    session.edit(&Edit::RenameMap { map, title: "T".into() }).unwrap();
    drop(session);
    assert_eq!(open(&path).0.drafts().unwrap(), []);
}

#[test]
fn an_old_draft_is_not_overwritten_by_new_typing_in_the_same_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.laneway");
    let title = |text: &str| Preview::Text { target: TextTarget::Title, text: text.into() };
    let (mut session, _) = open(&path);
    session.save_draft(&title("old")).unwrap();
    drop(session);
    let (mut session, _) = open(&path);
    session.save_draft(&title("new")).unwrap();
    session.save_draft(&title("newer")).unwrap();
    let texts: Vec<_> = session.drafts().unwrap().into_iter().map(|draft| draft.text).collect();
    assert_eq!(texts, ["old"]);
    let key = session.drafts().unwrap().remove(0).key;
    session.discard_draft(&key).unwrap();
    assert_eq!(session.drafts().unwrap(), []);
}
