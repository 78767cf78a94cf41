//! Files that are dragged over a window and dropped there, as another program of the desktop does it (XDND 5).

use std::error::Error;
use std::fmt::Write;
use std::path::Path;

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode, SELECTION_NOTIFY_EVENT,
    SelectionNotifyEvent, SelectionRequestEvent, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{CURRENT_TIME, NONE};

use crate::driver::until;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Files on their way over a window.
pub struct FileDrag {
    server: RustConnection,
    /// The window that the files come from; it is never shown.
    source: u32,
    target: u32,
    list: String,
}

impl FileDrag {
    /// Takes files and holds them over the middle of a window, until that says that it would take them.
    ///
    /// # Errors
    /// Where the X server does not answer.
    pub fn over(target: u32, files: &[&Path]) -> Outcome<Self> {
        Self::over_at(target, files, None)
    }

    /// As [`FileDrag::over`], over a point of the window; its middle where none is given.
    ///
    /// # Errors
    /// Where the X server does not answer.
    pub fn over_at(target: u32, files: &[&Path], point: Option<(i16, i16)>) -> Outcome<Self> {
        let (server, screen) = x11rb::connect(None)?;
        let root = server.setup().roots.get(screen).ok_or("there is no such screen")?.root;
        let source = server.generate_id()?;
        let plain = CreateWindowAux::new();
        server.create_window(0, source, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, NONE, &plain)?;
        let mut list = String::new();
        files.iter().try_for_each(|file| write!(list, "file://{}\r\n", file.display()))?;
        let drag = Self { server, source, target, list };
        drag.server.set_selection_owner(source, drag.atom("XdndSelection")?, CURRENT_TIME)?;
        drag.tell("XdndEnter", [5 << 24, drag.atom("text/uri-list")?, NONE, NONE])?;
        let size = drag.server.get_geometry(target)?.reply()?;
        let middle = (i16::try_from(size.width / 2)?, i16::try_from(size.height / 2)?);
        let (x, y) = point.unwrap_or(middle);
        let at = drag.server.translate_coordinates(target, root, x, y)?.reply()?;
        let at = (u32::from(at.dst_x.unsigned_abs()) << 16) | u32::from(at.dst_y.unsigned_abs());
        let copy = drag.atom("XdndActionCopy")?;
        until("the window would take the files", || {
            let moved = drag.tell("XdndPosition", [NONE, at, CURRENT_TIME, copy]);
            // The lowest bit says whether the files would be taken; a window may ask what they are first.
            let answer = moved.and_then(|()| drag.answer("XdndStatus"));
            answer.is_ok_and(|[flags, ..]| flags & 1 == 1).then_some(())
        });
        Ok(drag)
    }

    /// Lets the files go and waits until the window has taken them.
    ///
    /// # Errors
    /// Where the X server does not answer.
    pub fn drop(self) -> Outcome<()> {
        self.tell("XdndDrop", [NONE, CURRENT_TIME, NONE, NONE])?;
        self.answer("XdndFinished").map(drop)
    }

    fn atom(&self, name: &str) -> Outcome<Atom> {
        Ok(self.server.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    fn tell(&self, what: &str, [one, two, three, four]: [u32; 4]) -> Outcome<()> {
        let data = [self.source, one, two, three, four];
        let message = ClientMessageEvent::new(32, self.target, self.atom(what)?, data);
        self.server.send_event(false, self.target, EventMask::NO_EVENT, message)?.check()?;
        Ok(())
    }

    /// Waits for a message of the window; hands over what files there are when it asks meanwhile.
    fn answer(&self, wanted: &str) -> Outcome<[u32; 4]> {
        let wanted_atom = self.atom(wanted)?;
        loop {
            let event = until(&format!("the window says {wanted}"), || self.server.poll_for_event().ok().flatten());
            if let Event::ClientMessage(message) = &event
                && message.type_ == wanted_atom
            {
                let [_, one, two, three, four] = message.data.as_data32();
                return Ok([one, two, three, four]);
            }
            if let Event::SelectionRequest(request) = &event {
                self.hand_over(request)?;
            }
        }
    }

    fn hand_over(&self, request: &SelectionRequestEvent) -> Outcome<()> {
        let &SelectionRequestEvent { requestor, selection, target, property, time, .. } = request;
        let known = target == self.atom("text/uri-list")?;
        if known {
            self.server.change_property8(PropMode::REPLACE, requestor, property, target, self.list.as_bytes())?;
        }
        let property = if known { property } else { NONE };
        let sequence = 0;
        let response_type = SELECTION_NOTIFY_EVENT;
        let answer = SelectionNotifyEvent { response_type, sequence, time, requestor, selection, target, property };
        self.server.send_event(false, requestor, EventMask::NO_EVENT, answer)?.check()?;
        Ok(())
    }
}
