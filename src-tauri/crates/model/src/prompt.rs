//! Prompts: the guiding questions of a lane.
//!
//! A prompt is shown on the working screen where a cell is empty, and nowhere else: it belongs to the work on a
//! map, not to what the map says.

use crate::StepId;

/// A guiding question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// The step whose cell it stands in; `None` for the lane as a whole, shown while nothing stands in it.
    pub step: Option<StepId>,
    /// The question, one line; never empty.
    pub text: String,
}

/// Sets or, with an empty text, takes away the prompt of a cell or of the lane.
pub fn set_prompt(prompts: &mut Vec<Prompt>, step: Option<&StepId>, text: &str) {
    let found = prompts.iter().position(|prompt| prompt.step.as_ref() == step);
    match (found, text.is_empty()) {
        (Some(at), true) => drop(prompts.remove(at)),
        (Some(at), false) => text.clone_into(&mut prompts[at].text),
        (None, true) => {}
        (None, false) => prompts.push(Prompt { step: step.cloned(), text: text.to_owned() }),
    }
}

/// The prompt of a cell, or of the lane as a whole.
#[must_use]
pub fn prompt_at<'a>(prompts: &'a [Prompt], step: Option<&StepId>) -> Option<&'a str> {
    prompts.iter().find(|prompt| prompt.step.as_ref() == step).map(|prompt| prompt.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prompt_is_set_changed_and_taken_away() {
        let step = StepId::new("s1").unwrap();
        let mut prompts = Vec::new();
        set_prompt(&mut prompts, None, "What hurts?");
        set_prompt(&mut prompts, Some(&step), "Who waits?");
        set_prompt(&mut prompts, Some(&step), "Who waits here?");
        assert_eq!(prompt_at(&prompts, None), Some("What hurts?"));
        assert_eq!(prompt_at(&prompts, Some(&step)), Some("Who waits here?"));
        set_prompt(&mut prompts, None, "");
        assert_eq!(prompts.len(), 1);
    }
}
