//! Lengths that a map sets for itself, in px at 100 % of the working screen. Other surfaces keep their proportion.

macro_rules! length {
    ($($(#[$doc:meta])* $name:ident: $min:literal to $max:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(u16);

        impl $name {
            /// The smallest, in px.
            pub const MIN: u16 = $min;
            /// The largest, in px.
            pub const MAX: u16 = $max;

            /// The nearest length that is allowed.
            #[must_use]
            pub fn clamped(px: u32) -> Self {
                Self(u16::try_from(px).unwrap_or(Self::MAX).clamp(Self::MIN, Self::MAX))
            }

            /// The length in px.
            #[must_use]
            pub const fn px(self) -> u16 {
                self.0
            }
        }
    )*};
}

length! {
    /// How wide the cards at a step are.
    StepWidth: 96 to 480;
    /// How high a lane is.
    LaneHeight: 68 to 1200;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_keep_their_limits() {
        let widths = [0, 95, 200, 481, u32::MAX].map(|px| StepWidth::clamped(px).px());
        assert_eq!(widths, [96, 96, 200, 480, 480]);
        assert_eq!(LaneHeight::clamped(1).px(), LaneHeight::MIN);
    }
}
