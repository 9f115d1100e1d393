using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize;

/// <summary>A request that waits for its response, with texts of its own: its batch goes on without it.</summary>
internal sealed class HeldCall
{
    byte[] _bytes = [];
    int _length;
    CallFacts _facts;

    /// <summary>Its line.</summary>
    public long Line { get; private set; }

    /// <summary>Offset of its line.</summary>
    public long Offset { get; private set; }

    /// <summary>Ordinal among the calls of its line.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Bytes that it takes.</summary>
    public int LengthBytes => _length;

    /// <summary>Its time, or the last of the stream before it.</summary>
    public long Milliseconds { get; private set; }

    /// <summary>Hash of its key; 0 without one.</summary>
    public int Hash { get; set; }

    /// <summary>The next older and newer of all.</summary>
    public HeldCall? Older { get; set; }

    /// <inheritdoc cref="Older"/>
    public HeldCall? Newer { get; set; }

    /// <summary>The next older and newer of the same hash.</summary>
    public HeldCall? OlderAlike { get; set; }

    /// <inheritdoc cref="OlderAlike"/>
    public HeldCall? NewerAlike { get; set; }

    /// <summary>What joins it.</summary>
    public ReadOnlySpan<byte> JoinKey => Bytes(_facts.JoinKey);

    /// <summary>Its method, in any case.</summary>
    public ReadOnlySpan<byte> Method => Bytes(_facts.Method);

    /// <summary>Its URL as it stands.</summary>
    public ReadOnlySpan<byte> Url => Bytes(_facts.Url);

    /// <summary>Whether its times are those of the call.</summary>
    public bool IsTimed => _facts.IsTimed;

    /// <summary>Its time, or none.</summary>
    public long TimestampMilliseconds => _facts.TimestampMilliseconds;

    /// <summary>Takes a request over.</summary>
    public void Set(RecordBatch batch, in RecordUnit unit, int ordinal, in CallFacts facts, long milliseconds)
    {
        _facts = facts;
        _length = 0;
        var taking = new Taking(this, batch);
        _facts.Visit(ref taking);
        Line = unit.Line;
        Offset = unit.Offset;
        Ordinal = ordinal;
        Milliseconds = milliseconds;
    }

    /// <summary>Its facts, their texts in a batch.</summary>
    public CallFacts Restore(RecordBatch batch)
    {
        CallFacts facts = _facts;
        var moving = new Moving(batch.Store(_bytes.AsSpan(0, _length)).Start);
        facts.Visit(ref moving);
        return facts;
    }

    ReadOnlySpan<byte> Bytes(TextRange text) => _bytes.AsSpan(text.Start, text.Length);

    TextRange Append(ReadOnlySpan<byte> text)
    {
        if (_bytes.Length - _length < text.Length)
            Array.Resize(ref _bytes, Math.Max(_length + text.Length, Math.Max(256, _bytes.Length * 2)));
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
        return new TextRange(_length - text.Length, text.Length);
    }

    readonly struct Taking(HeldCall held, RecordBatch batch) : ITextVisitor
    {
        public TextRange Visit(TextRange text) => text.IsNull ? text : held.Append(batch[text]);
    }

    readonly struct Moving(int start) : ITextVisitor
    {
        public TextRange Visit(TextRange text) => text.IsNull ? text : new TextRange(text.Start + start, text.Length);
    }
}
