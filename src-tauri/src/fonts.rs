//! Faces beyond Inter, served to the page as `font://localhost/<family>` so that page and layout use the same.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext};

use crate::desktop::Desktop;

/// The scheme of the URLs.
pub(crate) const SCHEME: &str = "font";

/// Answers a request for a face.
pub(crate) fn serve<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
) -> Response<Cow<'static, [u8]>> {
    let family = family(request.uri().path());
    let face = context.app_handle().state::<Desktop>().session(|session| Ok(session.font_file(&family)));
    match face {
        Ok(Some(face)) => answer(StatusCode::OK, (*face).as_ref().to_vec()),
        Ok(None) | Err(_) => answer(StatusCode::NOT_FOUND, Vec::new()),
    }
}

fn family(path: &str) -> String {
    percent_decode_str(path.trim_start_matches('/')).decode_utf8_lossy().into_owned()
}

fn answer(status: StatusCode, body: Vec<u8>) -> Response<Cow<'static, [u8]>> {
    let mut response = Response::new(Cow::Owned(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    // Without it a page may not use a face from another origin, which this scheme is.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, header::HeaderValue::from_static("*"));
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("font/sfnt"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_are_decoded() {
        assert_eq!(family("/Noto%20Color%20Emoji"), "Noto Color Emoji");
        assert_eq!(family("/Gen%E5%85%AB"), "Gen八");
    }

    #[test]
    fn every_answer_may_be_used_by_the_page() {
        let response = answer(StatusCode::NOT_FOUND, Vec::new());
        assert_eq!(response.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
    }
}
