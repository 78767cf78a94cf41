//! A folder served to a browser on this machine, with documents that are made for it. Deliberately absent: caching,
//! compression and everything else that only a network needs.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

/// A page and all that it fetches.
pub(crate) struct Site {
    /// What the build of the page made.
    pub(crate) folder: PathBuf,
    /// Stands first in the page's head.
    pub(crate) head: String,
    /// By path, `/scene.json`; they come before the folder's files.
    pub(crate) documents: BTreeMap<&'static str, String>,
}

impl Site {
    /// Serves it until this program ends; answers with the address of its page.
    pub(crate) fn serve(self) -> String {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).expect("a port is free");
        let address = listener.local_addr().expect("the port has a number");
        let site = Arc::new(self);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                // A browser that goes away in the middle of an answer wants nothing more of it.
                thread::spawn(move || drop(site.answer(stream)));
            }
        });
        format!("http://{address}/")
    }

    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let path = first.split([' ', '?']).nth(1).unwrap_or("/");
        let path = if path == "/" { "/index.html" } else { path };
        let (status, body) = self.read(path).map_or(("404 Not Found", Vec::new()), |body| ("200 OK", body));
        let (kind, length) = (kind(path), body.len());
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        )?;
        stream.write_all(&body)
    }

    fn read(&self, path: &str) -> Option<Vec<u8>> {
        if let Some(document) = self.documents.get(path) {
            return Some(document.clone().into_bytes());
        }
        let file = fs::read(self.folder.join(path.trim_start_matches('/'))).ok()?;
        if !path.ends_with(".html") {
            return Some(file);
        }
        let page = String::from_utf8(file).ok()?;
        Some(page.replacen("<head>", &format!("<head>{}", self.head), 1).into_bytes())
    }
}

/// What a browser must be told: it runs no script that is called anything else.
fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
