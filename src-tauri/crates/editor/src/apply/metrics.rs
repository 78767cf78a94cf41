//! Edits of metric lanes.

use model::{Chart, LaneId, Metric, StepId, Unit, is_metric};
use store::{CellKey, LaneRow, LaneRowKind, MetricValueRow};

use super::Act;
use crate::{Error, Result};

impl Act<'_, '_> {
    pub(super) fn set_metric(&mut self, lane: &LaneId, unit: &str, chart: Chart) -> Result<()> {
        let unit = Unit::new(unit).map_err(|error| Error::invalid(error.to_string()))?;
        let mut row = self.metric_lane(lane)?;
        row.kind = LaneRowKind::Metric(Metric { unit, chart });
        Ok(self.tx.update(&row)?)
    }

    pub(super) fn set_metric_value(
        &mut self,
        lane: &LaneId,
        step: &StepId,
        value: Option<f64>,
        target: Option<f64>,
    ) -> Result<()> {
        self.metric_lane(lane)?;
        self.columns_of_lane(lane)?.require(step)?;
        if let Some(number) = [value, target].into_iter().flatten().find(|number| !is_metric(*number)) {
            return Err(Error::invalid(format!("{number} is too large for a metric")));
        }
        self.put_number(MetricValueRow { key: CellKey { lane: lane.clone(), step: step.clone() }, value, target })
    }

    /// Puts a number in place of what its step had; one that says nothing takes it away.
    pub(super) fn put_number(&mut self, row: MetricValueRow) -> Result<()> {
        let (value, target) = (row.value, row.target);
        let existed = self.tx.get::<MetricValueRow>(&row.key)?.is_some();
        match (value.is_none() && target.is_none(), existed) {
            (false, _) => self.tx.put(&row)?,
            (true, true) => self.tx.delete::<MetricValueRow>(&row.key)?,
            (true, false) => {}
        }
        Ok(())
    }

    fn metric_lane(&self, lane: &LaneId) -> Result<LaneRow> {
        let row = self.need::<LaneRow>(lane, "lane")?;
        match row.kind {
            LaneRowKind::Metric(_) => Ok(row),
            LaneRowKind::Text
            | LaneRowKind::Emotion(_)
            | LaneRowKind::Channel
            | LaneRowKind::Process
            | LaneRowKind::Image
            | LaneRowKind::Divider
            | LaneRowKind::Touchpoint
            | LaneRowKind::Arc(_) => Err(Error::invalid("only a metric lane has numbers")),
        }
    }
}
