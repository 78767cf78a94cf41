//! The bundled icons: Tabler outlines on a field of 24 by 24.
//!
//! The page draws its pickers with [`data`], so that an icon looks the same on a button and on the map.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kurbo::{Affine, BezPath};
use model::{CardMark, LaneRole};

/// The side of the field that the paths stand on.
pub const FIELD: f32 = 24.0;

/// The names of all outline icons, in alphabetical order.
pub fn names() -> impl Iterator<Item = &'static str> {
    ICONS.keys().copied().filter(|name| *name != STAR)
}

/// The SVG path data of an icon.
#[must_use]
pub fn data(name: &str) -> Option<&'static str> {
    ICONS.get(name).map(|icon| icon.data)
}

/// The icon of a lane that has none of its own.
#[must_use]
pub const fn of_role(role: LaneRole) -> &'static str {
    match role {
        LaneRole::Action => "walk",
        LaneRole::Thought => "message",
        LaneRole::Emotion => "mood-smile",
        LaneRole::Channel => "route-2",
        LaneRole::Touchpoint => "hand-finger",
        LaneRole::Pain => "mood-sad",
        LaneRole::Opportunity => "bulb",
        LaneRole::Insight => "eye",
        LaneRole::Frontstage => "user-star",
        LaneRole::Backstage => "users-group",
        LaneRole::Support => "server-2",
        LaneRole::Other => "notes",
    }
}

/// The icon of a card's mark.
#[must_use]
pub const fn of_mark(mark: CardMark) -> &'static str {
    match mark {
        CardMark::Pain => "mood-sad",
        CardMark::Gain => "thumb-up",
        CardMark::Idea => "bulb",
        CardMark::Quote => "quote",
    }
}

/// The glyph of a link.
pub const LINK: &str = "link";

/// The icon of a storyboard.
pub const PICTURE: &str = "photo";

/// The sign of a picture whose bytes are not in the file.
pub const MISSING_PICTURE: &str = "photo-off";

/// The filled star of a moment of truth.
pub const STAR: &str = "star-filled";

/// An icon's path, scaled to that size, its field's top left corner at the origin.
pub(crate) fn path(name: &str, size: f32) -> Option<BezPath> {
    let scale = Affine::scale(f64::from(size / FIELD));
    ICONS.get(name).map(|icon| scale * &icon.path)
}

struct Icon {
    data: &'static str,
    path: BezPath,
}

static ICONS: LazyLock<BTreeMap<&'static str, Icon>> = LazyLock::new(|| {
    include_str!("../icons/outline.txt")
        .lines()
        .filter_map(|line| {
            let (name, data) = line.split_once('\t')?;
            Some((name, Icon { data, path: BezPath::from_svg(data).ok()? }))
        })
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::Shape;

    #[test]
    fn every_line_of_the_file_is_an_icon_inside_its_field() {
        assert_eq!(ICONS.len(), include_str!("../icons/outline.txt").lines().count());
        for (name, icon) in ICONS.iter() {
            let bounds = icon.path.bounding_box();
            assert!(bounds.x0 >= 0.0 && bounds.y0 >= 0.0 && bounds.x1 <= 24.0 && bounds.y1 <= 24.0, "{name} {bounds}");
        }
    }

    #[test]
    fn every_role_and_mark_has_an_icon() {
        for role in LaneRole::ALL {
            assert!(data(of_role(*role)).is_some(), "{role}");
        }
        for mark in CardMark::ALL {
            assert!(data(of_mark(*mark)).is_some(), "{mark}");
        }
        assert!(data(LINK).is_some());
        assert!(data(STAR).is_some() && names().all(|name| name != STAR));
    }
}
