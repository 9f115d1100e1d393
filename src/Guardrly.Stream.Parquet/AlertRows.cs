using Guardrly.Parquet.Columns;
using Guardrly.Records;
using Parquet.Schema;

namespace Guardrly.Parquet;

/// <summary>Alerts as rows: the columns of the alert format, in its order.</summary>
internal sealed class AlertRows : RowBuffer
{
    readonly AlertColumns _columns;

    /// <summary>An empty one.</summary>
    public AlertRows()
        : this(new AlertColumns())
    {
    }

    AlertRows(AlertColumns columns)
        : base(columns.All) => _columns = columns;

    /// <summary>Adds an alert.</summary>
    public void Add(Alert alert)
    {
        AlertColumns to = _columns;
        RowCount++;
        to.Id.Add(alert.Id);
        to.Rule.Add(alert.Rule);
        to.Severity.Add(alert.Severity.Word());
        to.Source.Add(alert.Source);
        to.Line.Add(alert.Line);
        to.Timestamp.Add(alert.Timestamp?.UtcDateTime);
        to.Platform.Add(alert.Platform);
        to.SessionId.Add(alert.SessionId);
        to.Count.Add(alert.Count);
        to.Host.Add(alert.Host);
        to.Bytes.Add(alert.Bytes);
        to.Action.Add(alert.Action);
        to.Evidence.Add(alert.Evidence);
    }

    sealed class AlertColumns
    {
        public readonly WordColumn Id = new("id", isNullable: false);
        public readonly WordColumn Rule = new("rule", isNullable: false);
        public readonly WordColumn Severity = new("severity", isNullable: false);
        public readonly WordColumn Source = new("source", isNullable: false);
        public readonly NumberColumn<long> Line = new(new DataField("line", typeof(long), true));
        public readonly NumberColumn<DateTime> Timestamp = new(Times.Field("timestamp"));
        public readonly WordColumn Platform = new("platform", isNullable: false);
        public readonly WordColumn SessionId = new("session_id");
        public readonly NumberColumn<int> Count = new(new DataField("count", typeof(int), true));
        public readonly WordColumn Host = new("host");
        public readonly NumberColumn<long> Bytes = new(new DataField("bytes", typeof(long), true));
        public readonly WordColumn Action = new("action", isNullable: false);
        public readonly EvidenceColumn Evidence = new();

        public IReadOnlyList<Column> All =>
        [
            Id, Rule, Severity, Source, Line, Timestamp, Platform, SessionId, Count, Host, Bytes, Action, Evidence,
        ];
    }
}
