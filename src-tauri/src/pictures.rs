//! The pictures of the open workspace, served to the page as `picture://localhost/<identifier>`. An identifier names
//! what a picture holds, so an answer may be kept for ever.

use std::borrow::Cow;

use editor::PictureFile;
use tauri::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use tauri::http::{HeaderValue, Request, Response, StatusCode};
use tauri::{Manager, Runtime, UriSchemeContext};

use crate::desktop::Desktop;

/// The scheme of the URLs.
pub(crate) const SCHEME: &str = "picture";

/// Answers a request for a picture.
#[expect(clippy::needless_pass_by_value, reason = "what the web view calls")]
pub(crate) fn serve<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
) -> Response<Cow<'static, [u8]>> {
    let found = request.uri().path().trim_start_matches('/').parse().ok().and_then(|id| {
        let desktop = context.app_handle().state::<Desktop>();
        desktop.session(|session| Ok(session.picture_file(&id))).ok()?
    });
    answer(found)
}

fn answer(found: Option<PictureFile>) -> Response<Cow<'static, [u8]>> {
    let Some(PictureFile { bytes, media_type }) = found else {
        let mut missing = Response::new(Cow::Borrowed(&[][..]));
        *missing.status_mut() = StatusCode::NOT_FOUND;
        return missing;
    };
    let mut response = Response::new(Cow::Owned(bytes.to_vec()));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, max-age=31536000, immutable"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_kept_by_the_page_and_a_missing_one_is_not() {
        let response = answer(Some(PictureFile { bytes: vec![1, 2].into(), media_type: "image/png" }));
        assert_eq!((response.status(), response.body().as_ref()), (StatusCode::OK, &[1, 2][..]));
        assert_eq!(response.headers()[CONTENT_TYPE], "image/png");
        assert!(response.headers()[CACHE_CONTROL].to_str().unwrap().contains("immutable"));
        assert_eq!(answer(None).status(), StatusCode::NOT_FOUND);
    }
}
