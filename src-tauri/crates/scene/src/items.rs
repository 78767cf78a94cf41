//! The items of a group, which many scenes may share.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use serde::Serialize;

use crate::Item;

/// Items that many groups may share, so that a group which has not changed is neither copied nor compared.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(transparent)]
pub struct Items(Arc<Vec<Item>>);

impl Items {
    /// Whether both are the same ones, not only equal.
    #[must_use]
    pub fn are(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl From<Vec<Item>> for Items {
    fn from(items: Vec<Item>) -> Self {
        Self(Arc::new(items))
    }
}

impl Deref for Items {
    type Target = Vec<Item>;

    fn deref(&self) -> &Vec<Item> {
        &self.0
    }
}

impl DerefMut for Items {
    /// The items, to be changed; a copy where others share them.
    fn deref_mut(&mut self) -> &mut Vec<Item> {
        Arc::make_mut(&mut self.0)
    }
}

impl<'a> IntoIterator for &'a Items {
    type Item = &'a Item;
    type IntoIter = std::slice::Iter<'a, Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl PartialEq for Items {
    fn eq(&self, other: &Self) -> bool {
        self.are(other) || self.0 == other.0
    }
}
