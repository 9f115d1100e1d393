using Guardrly.Framing;
using Guardrly.Parquet.Columns;
using Guardrly.Platforms;
using Guardrly.Records;
using Guardrly.Redaction;
using Parquet.Schema;

namespace Guardrly.Parquet;

/// <summary>Records as rows: the columns of the audit format, in its order.</summary>
internal sealed class RecordRows : RowBuffer
{
    readonly PlatformTable _platforms;
    readonly RecordColumns _columns;

    /// <summary>An empty one.</summary>
    /// <param name="platforms">Names of platforms.</param>
    /// <param name="nameOf">Names of kinds.</param>
    public RecordRows(PlatformTable platforms, Func<SecretKind, string> nameOf)
        : this(platforms, new RecordColumns(nameOf))
    {
    }

    RecordRows(PlatformTable platforms, RecordColumns columns)
        : base(columns.All)
    {
        _platforms = platforms;
        _columns = columns;
    }

    /// <summary>Adds a record of a batch.</summary>
    public void Add(RecordBatch batch, in Record record)
    {
        RecordColumns to = _columns;
        RowCount++;
        to.Source.Add(batch.Stream.Source);
        to.Line.Add(record.Line == 0 ? null : record.Line);
        to.Offset.Add(record.Offset);
        to.Timestamp.Add(Time(record.TimestampMilliseconds));
        Add(to.Level, batch, record.Level);
        to.Platform.Add(record.IsCall ? _platforms.Name(record.Platform) : null);
        Add(to.Host, batch, record.Host);
        Add(to.Method, batch, record.Method);
        Add(to.Endpoint, batch, record.Endpoint);
        to.Status.Add(record.Status == 0 ? null : record.Status);
        to.EffectiveStatus.Add(record.EffectiveStatus == 0 ? null : record.EffectiveStatus);
        to.LatencyMilliseconds.Add(double.IsNaN(record.LatencyMilliseconds) ? null : record.LatencyMilliseconds);
        Add(to.SessionId, batch, record.SessionId);
        Add(to.Agent, batch, record.Agent);
        Add(to.Tool, batch, record.Tool);
        Add(to.RequestId, batch, record.RequestId);
        to.Access.Add(record.Access.Word());
        to.Risk.Add(record.Risk.Word());
        Add(to.Credential, batch, record.Credential);
        to.RequestBytes.Add(record.RequestBytes < 0 ? null : record.RequestBytes);
        to.ResponseBytes.Add(record.ResponseBytes < 0 ? null : record.ResponseBytes);
        to.Findings.Add(record.Unit < 0 ? [] : batch.FindingsOf(batch.Units[record.Unit]));
        Add(to.Text, batch, record.Unit < 0 ? default : batch.Units[record.Unit].Text);
    }

    static DateTime? Time(long milliseconds) => milliseconds == Record.NoTimestamp
        ? null
        : DateTime.UnixEpoch.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond);

    static void Add(WordColumn column, RecordBatch batch, TextRange text)
    {
        if (text.IsNull)
            column.AddNull();
        else
            column.Add(batch[text]);
    }

    static void Add(TextColumn column, RecordBatch batch, TextRange text)
    {
        if (text.IsNull)
            column.AddNull();
        else
            column.Add(batch[text]);
    }

    sealed class RecordColumns(Func<SecretKind, string> nameOf)
    {
        public readonly WordColumn Source = new("source", isNullable: false);
        public readonly NumberColumn<long> Line = new(new DataField("line", typeof(long), true));
        public readonly NumberColumn<long> Offset = new(new DataField("offset", typeof(long), false));
        public readonly NumberColumn<DateTime> Timestamp = new(Times.Field("timestamp"));
        public readonly WordColumn Level = new("level");
        public readonly WordColumn Platform = new("platform");
        public readonly WordColumn Host = new("host");
        public readonly WordColumn Method = new("method");
        public readonly WordColumn Endpoint = new("endpoint");
        public readonly NumberColumn<int> Status = new(new DataField("status", typeof(int), true));
        public readonly NumberColumn<int> EffectiveStatus = new(new DataField("effective_status", typeof(int), true));
        public readonly NumberColumn<double> LatencyMilliseconds =
            new(new DataField("latency_ms", typeof(double), true));
        public readonly WordColumn SessionId = new("session_id");
        public readonly WordColumn Agent = new("agent");
        public readonly WordColumn Tool = new("tool");
        public readonly TextColumn RequestId = new("request_id");
        public readonly WordColumn Access = new("access");
        public readonly WordColumn Risk = new("risk");
        public readonly WordColumn Credential = new("credential");
        public readonly NumberColumn<long> RequestBytes = new(new DataField("request_bytes", typeof(long), true));
        public readonly NumberColumn<long> ResponseBytes = new(new DataField("response_bytes", typeof(long), true));
        public readonly FindingsColumn Findings = new(nameOf);
        public readonly TextColumn Text = new("text");

        public IReadOnlyList<Column> All =>
        [
            Source, Line, Offset, Timestamp, Level, Platform, Host, Method, Endpoint, Status, EffectiveStatus,
            LatencyMilliseconds, SessionId, Agent, Tool, RequestId, Access, Risk, Credential, RequestBytes,
            ResponseBytes, Findings, Text,
        ];
    }
}
