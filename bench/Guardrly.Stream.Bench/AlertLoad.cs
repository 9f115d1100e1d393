using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Bench;

/// <summary>
/// Classified records of one stream, made by chance from a seed: agents take turns, mostly read, write in bursts, and
/// now and then meet a wall they go on running against.
/// </summary>
sealed class AlertLoad : IDisposable
{
    const int LineBytes = 320;
    const int SessionCalls = 400;       // after as many a session is followed by a new one
    const long Start = 1_773_223_200_000; // 2026-03-11T10:00:00Z

    readonly List<RecordBatch> _batches = [];
    readonly Random _chance;
    readonly byte[][] _sessions;
    readonly (Access Access, short Status)[] _moods;
    readonly int _trouble; // permille of calls that change an agent's mood to a refused one
    long _line;
    long _time = Start;

    /// <summary>Makes the records of a stream.</summary>
    /// <param name="pool">Where batches come from.</param>
    /// <param name="stream">Which stream; its number is the seed.</param>
    /// <param name="records">How many.</param>
    /// <param name="agents">Sessions that are live at a time.</param>
    /// <param name="trouble">Permille of calls with which trouble begins.</param>
    /// <param name="cutSeed">Decides how many records a batch has.</param>
    public AlertLoad(BatchPool pool, int stream, int records, int agents, int trouble, int cutSeed)
    {
        _chance = new Random(stream);
        _trouble = trouble;
        _sessions = new byte[agents][];
        _moods = new (Access, short)[agents];
        for (int agent = 0; agent < agents; agent++)
            Begin(agent);
        var cuts = new Random(cutSeed);
        var identity = new StreamIdentity(stream, $"agent-{stream}.log");
        for (int rest = records; rest > 0;)
        {
            RecordBatch batch = pool.Rent(identity, _batches.Count);
            int count = Math.Min(rest, cuts.Next(1, 400));
            for (int index = 0; index < count; index++)
                Add(batch, _chance.Next(agents));
            _batches.Add(batch);
            rest -= count;
        }
    }

    /// <summary>The records, in order.</summary>
    public IReadOnlyList<RecordBatch> Batches => _batches;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (RecordBatch batch in _batches)
            batch.Dispose();
    }

    void Begin(int agent)
    {
        byte[] id = new byte[16];
        _chance.NextBytes(id);
        _sessions[agent] = System.Text.Encoding.ASCII.GetBytes(new Guid(id).ToString());
        _moods[agent] = (Access.Read, 200);
    }

    void Add(RecordBatch batch, int agent)
    {
        if (_chance.Next(SessionCalls) == 0)
            Begin(agent);
        (Access access, short status) = Next(agent);
        TextRange session = batch.Store(_sessions[agent]);
        TextRange host = batch.Store("acme-outdoor.myshopify.com"u8);
        TextRange endpoint = batch.Store("/admin/api/{version}/products/{id}.json"u8);
        ref Record record = ref batch.AddRecord(-1);
        record.Line = ++_line;
        record.Offset = _line * LineBytes;
        record.TimestampMilliseconds = _time += _chance.Next(100);
        record.SessionId = session;
        record.Host = host;
        record.Endpoint = endpoint;
        record.Status = record.EffectiveStatus = status;
        record.Access = access;
        record.Risk = access switch { Access.Delete => Risk.High, Access.Write => Risk.Medium, _ => Risk.Low };
        record.IsUnknownDomain = _chance.Next(5000) < _trouble;
        record.RequestBytes = access == Access.Read ? -1 : _chance.Next(2000);
    }

    /// <summary>An agent does what it did, mostly; now and then something else or to another end.</summary>
    (Access Access, short Status) Next(int agent)
    {
        ref (Access Access, short Status) mood = ref _moods[agent];
        int chance = _chance.Next(1000);
        if (chance < _trouble)
            mood.Status = (short)(_chance.Next(4) switch { 0 => 401, 1 => 429, 2 => 500, _ => 403 });
        else if (chance < 300 || mood.Access == Access.Delete)
            mood = (Access.Read, 200);
        else if (chance < 400)
            mood = (Access.Write, 200);
        else if (chance < 400 + _trouble)
            mood = (Access.Delete, 204);
        return mood;
    }
}
