//! Everything that can be changed, as one closed enum.
//!
//! The window sends these values, the command line takes them as JSON (`{"edit": "addStep", "phase": …}`), tests
//! are written in them. Each is one change in the log and one step of undo.
//!
//! New things may bring their identifier (a UUID of the caller's) or leave it out; the answer names it in any
//! case. `before` names the sibling in front of which something goes; without it, it goes to the end.

mod lane;
mod parts;
mod texts;

pub use lane::{NewLane, NewScale};
pub use parts::{LensField, NewLaneKind, NewNumber, NewPicture, NewStep, PastedCard};
pub use texts::NewText;

use model::{
    CardColor, CardId, CardMark, ChannelId, Chart, FlowId, Fold, Freeze, LaneId, LaneRole, LeftoverId, MapId, MapState,
    MapStatus, MapTheme, Moment, PathId, PathKind, PersonaId, PhaseId, PictureFit, StepId, TouchpointId, Usage,
    Visibility,
};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The version of [`Edit`]'s spelling; it rises when an older spelling stops being understood.
pub const EDIT_VERSION: u32 = 1;

/// One user action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "edit", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Edit {
    /// Names the workspace.
    RenameWorkspace {
        /// The new name.
        name: String,
    },
    /// Adds a map.
    AddMap {
        /// The new map's identifier.
        id: Option<MapId>,
        /// The title.
        title: String,
        /// What the map starts with.
        template: crate::Template,
        /// The map in front of which it goes.
        before: Option<MapId>,
    },
    /// Gives a map another title.
    RenameMap {
        /// The map.
        map: MapId,
        /// The new title.
        title: String,
    },
    /// Changes a text of the header.
    SetLens {
        /// The map.
        map: MapId,
        /// Which text.
        field: LensField,
        /// The new text.
        text: String,
    },
    /// Says whether the map shows what is or what shall be.
    SetMapState {
        /// The map.
        map: MapId,
        /// The new state.
        state: MapState,
    },
    /// Says how far the work on the map is.
    SetMapStatus {
        /// The map.
        map: MapId,
        /// The new status.
        status: MapStatus,
    },
    /// Draws the map in other colours.
    SetMapTheme {
        /// The map.
        map: MapId,
        /// The new theme.
        theme: MapTheme,
    },
    /// Says whose journey it is; the first is the lens persona.
    SetMapPersonas {
        /// The map.
        map: MapId,
        /// All personas of the map, in order.
        personas: Vec<PersonaId>,
    },
    /// Moves a map within the library.
    MoveMap {
        /// The map.
        map: MapId,
        /// The map in front of which it goes.
        before: Option<MapId>,
    },
    /// Copies a map with everything on it, right behind the original.
    DuplicateMap {
        /// The map.
        map: MapId,
    },
    /// Deletes a map with everything on it.
    DeleteMap {
        /// The map.
        map: MapId,
    },
    /// Adds a phase, with a step in it or without.
    AddPhase {
        /// The new phase's identifier.
        id: Option<PhaseId>,
        /// The map.
        map: MapId,
        /// The title.
        title: String,
        /// Whether it brings a first step along.
        first_step: NewStep,
        /// The phase in front of which it goes.
        before: Option<PhaseId>,
    },
    /// Gives a phase another title.
    RenamePhase {
        /// The phase.
        phase: PhaseId,
        /// The new title.
        title: String,
    },
    /// Moves a phase with its steps and everything at them.
    MovePhase {
        /// The phase.
        phase: PhaseId,
        /// The phase in front of which it goes.
        before: Option<PhaseId>,
    },
    /// Copies a phase with its steps and the cards, values and channels at them, right behind the original.
    DuplicatePhase {
        /// The phase.
        phase: PhaseId,
    },
    /// Deletes a phase, its steps and what stands at them. Cards that reach beyond shrink to what remains.
    DeletePhase {
        /// The phase.
        phase: PhaseId,
    },
    /// Shows a phase's steps on the working screen, or one column in their place.
    FoldPhase {
        /// The phase.
        phase: PhaseId,
        /// How it shall be shown.
        fold: Fold,
    },
    /// Makes one phase of two neighbours: the first takes over the second's steps, and its title besides its own.
    MergePhases {
        /// The phase that stays.
        first: PhaseId,
        /// The phase right behind it, which goes.
        second: PhaseId,
    },
    /// Makes two phases of one: the new one begins with that step.
    SplitPhase {
        /// The new phase's identifier.
        id: Option<PhaseId>,
        /// The step; not the first of its phase.
        step: StepId,
        /// The new phase's title.
        title: String,
    },
    /// Adds a step.
    AddStep {
        /// The new step's identifier.
        id: Option<StepId>,
        /// The phase.
        phase: PhaseId,
        /// The title.
        title: String,
        /// The step in front of which it goes.
        before: Option<StepId>,
    },
    /// Gives a step another title.
    RenameStep {
        /// The step.
        step: StepId,
        /// The new title.
        title: String,
    },
    /// Moves a step with everything at it, perhaps into another phase.
    MoveStep {
        /// The step.
        step: StepId,
        /// The phase that it shall stand in.
        phase: PhaseId,
        /// The step of that phase in front of which it goes.
        before: Option<StepId>,
    },
    /// Copies a step with the cards, values and channels at it, right behind the original.
    DuplicateStep {
        /// The step.
        step: StepId,
    },
    /// Deletes a step and what stands at it alone. Cards that reach beyond shrink to what remains.
    DeleteStep {
        /// The step.
        step: StepId,
    },
    /// Marks a step as a moment of truth, or takes the mark away.
    SetMoment {
        /// The step.
        step: StepId,
        /// The mark.
        moment: Moment,
    },
    /// Says how wide the cards at steps are.
    SetStepWidth {
        /// The steps.
        steps: Vec<StepId>,
        /// The width in px at 100 % on the working screen, taken to the nearest that is allowed (96 to 480);
        /// `null` for the standard.
        own_width: Option<u32>,
    },
    /// Gives steps of a map the width that their longest text would like.
    FitColumns {
        /// The map.
        map: MapId,
        /// The steps; none for all of them.
        #[serde(default)]
        steps: Vec<StepId>,
    },
    /// Hides steps, or shows them again. What is hidden is drawn nowhere and kept.
    SetStepVisibility {
        /// The steps.
        steps: Vec<StepId>,
        /// Whether they are drawn.
        visibility: Visibility,
    },
    /// Hides lanes, or shows them again. What is hidden is drawn nowhere and kept.
    SetLaneVisibility {
        /// The lanes.
        lanes: Vec<LaneId>,
        /// Whether they are drawn.
        visibility: Visibility,
    },
    /// Shows every hidden step, lane and path of a map again.
    ShowAll {
        /// The map.
        map: MapId,
    },
    /// Adds a lane.
    AddLane {
        /// The new lane's identifier.
        id: Option<LaneId>,
        /// The map.
        map: MapId,
        /// How it is drawn.
        kind: NewLaneKind,
        /// What it means.
        role: LaneRole,
        /// The title.
        title: String,
        /// The lane above which it goes.
        before: Option<LaneId>,
    },
    /// Adds lanes, one below the other: what a template of lanes holds. The answer names the first.
    AddLanes {
        /// The map.
        map: MapId,
        /// The lanes, top to bottom.
        lanes: Vec<NewLane>,
        /// The lane above which they go.
        before: Option<LaneId>,
    },
    /// Gives a lane another title.
    RenameLane {
        /// The lane.
        lane: LaneId,
        /// The new title.
        title: String,
    },
    /// Changes the quieter line under a lane's title.
    SetLaneSubtitle {
        /// The lane.
        lane: LaneId,
        /// The new subtitle.
        subtitle: String,
    },
    /// Sets the guiding question of a cell or of a whole lane, shown on the working screen while it is empty.
    SetPrompt {
        /// The lane.
        lane: LaneId,
        /// The step of the cell; without one, the lane as a whole.
        step: Option<StepId>,
        /// The question; empty for none.
        text: String,
    },
    /// Says what a lane means.
    SetLaneRole {
        /// The lane.
        lane: LaneId,
        /// The new role.
        role: LaneRole,
    },
    /// Gives a lane an icon of its own, or its role's again.
    SetLaneIcon {
        /// The lane.
        lane: LaneId,
        /// An icon by name.
        icon: Option<String>,
    },
    /// Opens or collapses a lane on the working screen.
    FoldLane {
        /// The lane.
        lane: LaneId,
        /// How it shall be shown.
        fold: Fold,
    },
    /// Says how high a lane is.
    SetLaneHeight {
        /// The lane.
        lane: LaneId,
        /// The height in px at 100 % on the working screen, taken to the nearest that is allowed (68 to 1200);
        /// `null` for as high as what it holds.
        own_height: Option<u32>,
    },
    /// Keeps a lane in sight below the headings, or lets it scroll.
    FreezeLane {
        /// The lane.
        lane: LaneId,
        /// Whether it stays.
        freeze: Freeze,
    },
    /// Moves a lane with everything in it.
    MoveLane {
        /// The lane.
        lane: LaneId,
        /// The lane above which it goes.
        before: Option<LaneId>,
    },
    /// Copies a lane with everything in it, right below the original.
    DuplicateLane {
        /// The lane.
        lane: LaneId,
    },
    /// Deletes a lane with everything in it.
    DeleteLane {
        /// The lane.
        lane: LaneId,
    },
    /// Changes the scale of an emotion lane or an arc. Values keep their place between the ends and neutral.
    SetScale {
        /// The lane.
        lane: LaneId,
        /// The lowest value.
        min: f64,
        /// The value that is neither good nor bad.
        neutral: f64,
        /// The highest value.
        max: f64,
        /// The smallest difference that means something.
        step: f64,
    },
    /// Adds a card at one step.
    AddCard {
        /// The new card's identifier.
        id: Option<CardId>,
        /// The lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// The text.
        text: String,
        /// The card of that cell above which it goes.
        before: Option<CardId>,
    },
    /// Changes the text of a card.
    SetCardText {
        /// The card.
        card: CardId,
        /// The new text.
        text: String,
    },
    /// Moves a card to another cell or within its own. It goes on covering as many steps as there is room for.
    MoveCard {
        /// The card.
        card: CardId,
        /// The lane that it shall stand in.
        lane: LaneId,
        /// The first step that it shall cover.
        step: StepId,
        /// The card above which it goes.
        before: Option<CardId>,
    },
    /// Says which steps a card covers.
    SpanCard {
        /// The card.
        card: CardId,
        /// The first step.
        from: StepId,
        /// The last step.
        to: StepId,
    },
    /// Copies a card, right below the original.
    DuplicateCard {
        /// The card.
        card: CardId,
    },
    /// Deletes a card.
    DeleteCard {
        /// The card.
        card: CardId,
    },
    /// Says which touchpoint a card stands for.
    SetCardTouchpoint {
        /// The card.
        card: CardId,
        /// The touchpoint.
        touchpoint: Option<TouchpointId>,
    },
    /// Says which touchpoint cards stand for.
    SetCardsTouchpoint {
        /// The cards.
        cards: Vec<CardId>,
        /// The touchpoint; `null` for none.
        touchpoint: Option<TouchpointId>,
    },
    /// Lets a card stand for the touchpoint of that name: a new one where the workspace has none.
    NameCardTouchpoint {
        /// The card.
        card: CardId,
        /// The name.
        name: String,
    },
    /// Adds a card that stands for the touchpoint of that name: a new one where the workspace has none.
    AddTouchpointCard {
        /// The new card's identifier.
        id: Option<CardId>,
        /// The lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// The name.
        name: String,
        /// The card of that cell above which it goes.
        before: Option<CardId>,
    },
    /// Says at which step a card ends; it goes on beginning where it does.
    SetCardEnd {
        /// The card.
        card: CardId,
        /// The last step.
        to: StepId,
    },
    /// Gives cards a colour of their own, or takes it away.
    SetCardColor {
        /// The cards.
        cards: Vec<CardId>,
        /// The colour; `null` for the mark's or the lane's.
        color: Option<CardColor>,
    },
    /// Says what kind of statement cards make.
    SetCardMark {
        /// The cards.
        cards: Vec<CardId>,
        /// The mark; `null` for none.
        mark: Option<CardMark>,
    },
    /// Tags cards with these words and no others.
    SetCardTags {
        /// The cards.
        cards: Vec<CardId>,
        /// The tags.
        tags: Vec<String>,
    },
    /// Says where cards lead.
    SetCardLink {
        /// The cards.
        cards: Vec<CardId>,
        /// A link with https, http or mailto; `null` for none.
        link: Option<String>,
    },
    /// Moves cards together: the first goes to that cell, the others keep their places relative to it, counted in
    /// lanes and steps that are shown.
    MoveCards {
        /// The cards.
        cards: Vec<CardId>,
        /// The lane that the first shall stand in.
        lane: LaneId,
        /// The first step that the first shall cover.
        step: StepId,
        /// The card above which those go that come into that lane.
        before: Option<CardId>,
    },
    /// Copies cards, each right below its original. The answer names the first copy.
    DuplicateCards {
        /// The cards.
        cards: Vec<CardId>,
        /// The copies' identifiers, one for each card; none for fresh ones.
        #[serde(default)]
        ids: Vec<CardId>,
    },
    /// Deletes cards.
    DeleteCards {
        /// The cards.
        cards: Vec<CardId>,
    },
    /// Adds cards around a cell. The answer names the first.
    PasteCards {
        /// The lane from which the cards' lanes are counted.
        lane: LaneId,
        /// The step from which the cards' steps are counted.
        step: StepId,
        /// The card above which those go that come into that lane.
        before: Option<CardId>,
        /// The cards.
        cards: Vec<PastedCard>,
    },
    /// Gives texts of a map other words, wherever they stand: what replacing everywhere does.
    SetTexts {
        /// The map.
        map: MapId,
        /// The texts with their words.
        texts: Vec<NewText>,
    },
    /// Sets how a persona feels at a step, or takes the value away; on an arc, how high it stands. A number between
    /// two steps of the scale goes to the nearer.
    SetValue {
        /// The emotion lane or arc.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// Whose feeling.
        persona: Option<PersonaId>,
        /// The value; `null` leaves a gap.
        value: Option<f64>,
    },
    /// Sets the words beside a value.
    SetValueLabel {
        /// The emotion lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// Whose feeling.
        persona: Option<PersonaId>,
        /// The words; empty for none.
        label: String,
    },
    /// Says how a step uses a channel. A new main channel turns the former one into one that is also used.
    UseChannel {
        /// The channel lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// The channel.
        channel: ChannelId,
        /// How it is used; `null` for not at all.
        usage: Option<Usage>,
    },
    /// Says what a metric lane counts in, and how its numbers are drawn.
    SetMetric {
        /// The metric lane.
        lane: LaneId,
        /// The unit; empty for none.
        unit: String,
        /// Bars or a line.
        chart: Chart,
    },
    /// Sets the number of a metric lane at a step, or takes it away.
    SetMetricValue {
        /// The metric lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// What was measured; `null` for nothing.
        value: Option<f64>,
        /// What it should be; `null` for nothing.
        target: Option<f64>,
    },
    /// Sets the numbers of a metric lane at several steps.
    SetMetricValues {
        /// The metric lane.
        lane: LaneId,
        /// The numbers.
        numbers: Vec<NewNumber>,
    },
    /// Draws an arrow from one card of a process lane to another.
    AddFlow {
        /// The new arrow's identifier.
        id: Option<FlowId>,
        /// The card where it leaves.
        from: CardId,
        /// The card that it leads to.
        to: CardId,
        /// When it is taken; may be empty.
        label: String,
    },
    /// Changes the words of an arrow.
    SetFlowLabel {
        /// The arrow.
        flow: FlowId,
        /// The new words; empty for none.
        label: String,
    },
    /// Deletes an arrow; its cards stay.
    DeleteFlow {
        /// The arrow.
        flow: FlowId,
    },
    /// Adds a path.
    AddPath {
        /// The new path's identifier.
        id: Option<PathId>,
        /// The map.
        map: MapId,
        /// What it is called.
        name: String,
        /// What it is for.
        kind: PathKind,
        /// The steps in the order in which they are passed; a step right after itself counts once.
        stops: Vec<StepId>,
        /// The path above which it goes.
        before: Option<PathId>,
    },
    /// Gives a path another name.
    RenamePath {
        /// The path.
        path: PathId,
        /// The new name.
        name: String,
    },
    /// Says what a path is for.
    SetPathKind {
        /// The path.
        path: PathId,
        /// The new kind.
        kind: PathKind,
    },
    /// Says which steps a path passes.
    SetPathStops {
        /// The path.
        path: PathId,
        /// All of its stops, in order; a step right after itself counts once.
        stops: Vec<StepId>,
    },
    /// Hides paths, or shows them again. What is hidden is drawn nowhere and kept.
    SetPathVisibility {
        /// The paths.
        paths: Vec<PathId>,
        /// Whether they are drawn.
        visibility: Visibility,
    },
    /// Moves a path among the paths of its map.
    MovePath {
        /// The path.
        path: PathId,
        /// The path above which it goes.
        before: Option<PathId>,
    },
    /// Copies a path, right below the original.
    DuplicatePath {
        /// The path.
        path: PathId,
    },
    /// Deletes a path; the steps stay.
    DeletePath {
        /// The path.
        path: PathId,
    },
    /// Puts a picture at a step of an image lane, in place of the one that stands there.
    SetPicture {
        /// The image lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// The picture.
        picture: NewPicture,
        /// The name of its file; without one, that of the path.
        name: Option<String>,
        /// What it shows, for those who do not see it.
        alt: Option<String>,
    },
    /// Puts pictures at a step of an image lane and at those right of it that are shown.
    SetPictures {
        /// The image lane.
        lane: LaneId,
        /// The first picture's step.
        step: StepId,
        /// The pictures, left to right.
        pictures: Vec<NewPicture>,
    },
    /// Says what a picture shows, for those who do not see it.
    SetPictureAlt {
        /// The image lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// The words; empty for none.
        alt: String,
    },
    /// Says how a picture fills its frame.
    SetPictureFit {
        /// The image lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// Whether it covers the frame or is shown whole.
        fit: PictureFit,
    },
    /// Moves a picture to another step, perhaps of another image lane; one that stands there takes its place.
    MovePicture {
        /// The image lane.
        lane: LaneId,
        /// The step.
        step: StepId,
        /// The image lane that it shall stand in.
        to_lane: LaneId,
        /// The step that it shall stand at.
        to_step: StepId,
    },
    /// Takes a picture away from a step. Its file stays, for undo.
    RemovePicture {
        /// The image lane.
        lane: LaneId,
        /// The step.
        step: StepId,
    },
    /// Throws away a leftover of an import.
    DeleteLeftover {
        /// The leftover.
        leftover: LeftoverId,
    },
    /// Adds a persona to the workspace.
    AddPersona {
        /// The new persona's identifier.
        id: Option<PersonaId>,
        /// The name.
        name: String,
        /// Who that is, in a line.
        summary: String,
    },
    /// Changes a persona, on every map that names it.
    SetPersona {
        /// The persona.
        persona: PersonaId,
        /// The new name.
        name: String,
        /// The new summary.
        summary: String,
    },
    /// Deletes a persona; maps that name it lose it and its values.
    DeletePersona {
        /// The persona.
        persona: PersonaId,
    },
    /// Adds a channel to the workspace.
    AddChannel {
        /// The new channel's identifier.
        id: Option<ChannelId>,
        /// The name.
        name: String,
        /// An icon by name.
        icon: Option<String>,
    },
    /// Changes a channel, on every map that uses it.
    SetChannel {
        /// The channel.
        channel: ChannelId,
        /// The new name.
        name: String,
        /// The new icon.
        icon: Option<String>,
    },
    /// Deletes a channel; maps that use it lose it.
    DeleteChannel {
        /// The channel.
        channel: ChannelId,
    },
    /// Adds a touchpoint to the workspace.
    AddTouchpoint {
        /// The new touchpoint's identifier.
        id: Option<TouchpointId>,
        /// The name.
        name: String,
        /// The channel that carries it.
        channel: Option<ChannelId>,
        /// An icon by name.
        icon: Option<String>,
    },
    /// Changes a touchpoint, on every card that stands for it.
    SetTouchpoint {
        /// The touchpoint.
        touchpoint: TouchpointId,
        /// The new name.
        name: String,
        /// The new channel.
        channel: Option<ChannelId>,
        /// The new icon.
        icon: Option<String>,
    },
    /// Deletes a touchpoint; cards that stand for it keep their text, and its name where they have none.
    DeleteTouchpoint {
        /// The touchpoint.
        touchpoint: TouchpointId,
    },
}

impl Edit {
    /// Takes paths that do not say where they begin as ones from that folder.
    pub fn resolve(&mut self, folder: &std::path::Path) {
        if let Self::SetPicture { picture, .. } = self {
            picture.resolve(folder);
        } else if let Self::SetPictures { pictures, .. } = self {
            pictures.iter_mut().for_each(|picture| picture.resolve(folder));
        }
    }
}
