//! Edits of metric lanes and dividers.

use editor::{Edit, MapTemplate, NewLaneKind, PictureFiles};
use model::{Chart, LaneKind, LaneRole, MetricValue};

use crate::support::Bench;

/// A journey with a metric lane and a divider.
fn bench() -> Bench {
    let mut bench = Bench::with(MapTemplate::Journey);
    let map = bench.map_id();
    for (id, kind, title) in [("m", NewLaneKind::Metric, "Conversion"), ("d", NewLaneKind::Divider, "Inside")] {
        let (id, title) = (id.parse().ok(), title.to_owned());
        bench.apply(Edit::AddLane { id, map: map.clone(), kind, role: LaneRole::Other, title, before: None });
    }
    bench
}

fn numbers(bench: &Bench) -> (String, Chart, Vec<MetricValue>) {
    let LaneKind::Metric { metric, values } = bench.lane("Conversion").kind else { panic!("a metric lane") };
    (metric.unit.as_str().to_owned(), metric.chart, values)
}

fn set(bench: &Bench, column: usize, value: Option<f64>, target: Option<f64>) -> Edit {
    Edit::SetMetricValue { lane: "m".parse().unwrap(), step: bench.step(column), value, target }
}

#[test]
fn numbers_are_set_copied_cleared_and_undone() {
    let mut bench = bench();
    bench.apply(Edit::SetMetric { lane: "m".parse().unwrap(), unit: " % ".into(), chart: Chart::Line });
    let empty = bench.all();
    bench.apply(set(&bench, 0, Some(12.5), Some(20.0)));
    bench.apply(set(&bench, 1, None, Some(20.0)));
    assert_eq!(numbers(&bench).0, "%");
    assert_eq!((numbers(&bench).1, numbers(&bench).2.len()), (Chart::Line, 2));
    bench.apply(Edit::DuplicateMap { map: bench.map_id() });
    assert!(editor::to_json(&bench.all()[1..], &PictureFiles::new()).contains("\"value\": 12.5"));
    bench.apply(Edit::DeleteStep { step: bench.step(0) });
    assert_eq!(numbers(&bench).2.len(), 1);
    bench.apply(set(&bench, 0, None, None));
    assert_eq!(numbers(&bench).2, []);
    assert_eq!(model::check(&bench.bundle()), []);
    for _ in 0..5 {
        bench.workspace.undo().unwrap();
    }
    assert_eq!(bench.all(), empty);
}

#[test]
fn what_is_no_metric_is_refused() {
    let mut bench = bench();
    let lane = bench.lane("Thoughts").id;
    let elsewhere = Edit::SetMetric { lane, unit: String::new(), chart: Chart::Bars };
    assert_eq!(bench.refused(&elsewhere), "only a metric lane has numbers");
    let unit = Edit::SetMetric { lane: "m".parse().unwrap(), unit: "x".repeat(17), chart: Chart::Bars };
    assert_eq!(bench.refused(&unit), "a unit has at most 16 characters");
    let large = set(&bench, 0, Some(1e13), None);
    assert!(bench.refused(&large).ends_with("is too large for a metric"));
    assert_eq!(bench.lane("Inside").kind, LaneKind::Divider);
}
