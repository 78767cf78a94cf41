//! What a window is sent: patches that lead to exactly the whole picture.

use editor::{CanvasUpdate, CanvasView, Density, Edit, EditReply, MapTemplate, Preview, Session, ThemeName, View};
use editor::{TextTarget, WorkspaceView};
use model::MapId;

use crate::support::host;

const VIEW: View = View { density: Density::Edit, theme: ThemeName::Light };

/// A window's mirror of the canvas.
struct Mirror(CanvasView);

impl Mirror {
    fn take(&mut self, update: CanvasUpdate) {
        let Self(view) = self;
        assert!(update.seq > view.seq);
        view.seq = update.seq;
        update.patch.apply(&mut view.scene);
        if let Some(grid) = update.grid {
            view.grid = grid;
        }
        if let Some(outline) = update.outline {
            view.outline = outline;
        }
        view.cards.retain(|card| !update.removed_cards.contains(&card.id));
        for card in update.cards {
            match view.cards.iter_mut().find(|other| other.id == card.id) {
                Some(known) => *known = card,
                None => view.cards.push(card),
            }
        }
    }

    /// The mirror as JSON, without what a window is never sent and without the order of cards.
    fn json(&self) -> serde_json::Value {
        let mut view = self.0.clone();
        view.seq = 0;
        view.cards.sort_by(|a, b| a.id.cmp(&b.id));
        serde_json::to_value(&view).unwrap()
    }
}

fn sample() -> (tempfile::TempDir, Session, MapId, Mirror) {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::new(host());
    let view = session.open_sample(&folder.path().join("s.laneway")).unwrap();
    let map = view.maps[0].id.clone();
    let canvas = session.open_canvas(&map, VIEW).unwrap();
    (folder, session, map, Mirror(canvas))
}

fn canvas(reply: EditReply) -> CanvasUpdate {
    reply.canvas.unwrap()
}

#[test]
fn patches_lead_to_the_whole_picture() {
    let (_folder, mut session, map, mut mirror) = sample();
    let card = mirror.0.cards[0].clone();
    let step = mirror.0.outline.phases[1].steps[1].id.clone();
    let lane = mirror.0.outline.lanes[0].id.clone();
    let text = "A much longer text than before, so that the row must grow by several lines of its own.";
    let preview = Preview::Text { target: TextTarget::Card { card: card.id.clone() }, text: text.into() };
    mirror.take(session.preview(preview).unwrap());
    let new = Preview::NewCard { id: "n".parse().unwrap(), lane, step: step.clone(), before: None, text: "x".into() };
    mirror.take(session.preview(new).unwrap());
    mirror.take(session.preview(Preview::None).unwrap());
    let edits = [
        Edit::SetCardText { card: card.id.clone(), text: text.into() },
        Edit::DeleteStep { step },
        Edit::DeleteCard { card: card.id },
        Edit::DuplicateLane { lane: mirror.0.outline.lanes[2].id.clone() },
        Edit::MoveLane { lane: mirror.0.outline.lanes[0].id.clone(), before: None },
    ];
    for edit in &edits {
        mirror.take(canvas(session.edit(edit).unwrap()));
    }
    for _ in 0..3 {
        mirror.take(canvas(session.undo().unwrap().unwrap()));
    }
    mirror.take(canvas(session.redo().unwrap().unwrap()));
    let whole = Mirror(session.open_canvas(&map, VIEW).unwrap());
    assert_eq!(mirror.json(), whole.json());
}

#[test]
fn typing_in_a_large_map_sends_little() {
    let (_folder, mut session, _, mirror) = sample();
    let card = mirror.0.cards[0].id.clone();
    let text = mirror.0.cards[0].text.replacen('S', "Z", 1);
    let update = session.preview(Preview::Text { target: TextTarget::Card { card }, text }).unwrap();
    let size = serde_json::to_string(&update).unwrap().len();
    assert!(size < 3_000, "{size} bytes for one letter");
    assert_eq!(update.cards.len(), 1);
}

#[test]
fn a_deleted_map_leaves_the_canvas() {
    let (_folder, mut session, map, _) = sample();
    let reply = session.edit(&Edit::DeleteMap { map: map.clone() }).unwrap();
    assert_eq!((reply.canvas, reply.workspace.maps.len()), (None, 0));
    assert!(session.preview(Preview::None).is_err());
    let reply = session.undo().unwrap().unwrap();
    assert_eq!(reply.workspace.maps.len(), 1);
    session.open_canvas(&map, VIEW).unwrap();
}

#[test]
fn everything_is_there_after_closing_and_opening() {
    let (folder, mut session, map, _) = sample();
    session.edit(&Edit::RenameMap { map: map.clone(), title: "Another title".into() }).unwrap();
    session.close_workspace().unwrap();
    assert!(session.view().is_err());
    let path = folder.path().join("s.laneway");
    let view: WorkspaceView = session.open_workspace(&path).unwrap();
    assert_eq!((view.maps[0].title.as_str(), view.undo.as_deref()), ("Another title", Some("Rename map")));
    let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(files.contains(&"s.laneway".into()), "{files:?}");
    session.undo().unwrap();
    assert_eq!(session.view().unwrap().maps[0].title, "Buy and return a tent");
}

#[test]
fn a_second_session_reads_and_says_why() {
    let (folder, _session, map, _) = sample();
    let mut second = Session::new(host());
    let view = second.open_workspace(&folder.path().join("s.laneway")).unwrap();
    assert!(view.read_only.is_some());
    let error = second.edit(&Edit::RenameMap { map, title: "x".into() }).unwrap_err();
    assert_eq!(error.kind, editor::ErrorKind::ReadOnly);
}

#[test]
fn a_new_workspace_has_a_map_unless_it_shall_be_empty() {
    let folder = tempfile::tempdir().unwrap();
    for (template, maps) in [(MapTemplate::Empty, 0), (MapTemplate::Journey, 1)] {
        let path = folder.path().join(format!("{maps}.laneway"));
        let view = Session::new(host()).new_workspace(&path, "x", &template.into()).unwrap();
        assert_eq!((view.maps.len(), view.undo), (maps, None));
    }
}

#[test]
fn a_new_workspace_refuses_a_name_that_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.laneway");
    std::fs::write(&path, "precious").unwrap();
    let error = Session::new(host()).new_workspace(&path, "x", &MapTemplate::Blank.into()).unwrap_err();
    assert_eq!(error.kind, editor::ErrorKind::Output);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");
}
