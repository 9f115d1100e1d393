using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>
/// Lines of text: reads the head once, joins what a terminal wrapped, then asks one reader after another for the
/// message.
/// </summary>
internal sealed class TextShape : ILogShape
{
    readonly BlockHead _block = new();
    readonly RichText _rich = new();
    readonly ITextReader[] _readers;

    /// <summary>With the readers of all kinds of messages.</summary>
    public TextShape()
    {
        var pairs = new Logfmt();
        _readers =
        [
            new CurlVerbose(),
            new FacebookError(_block),
            new RequestDialog(),
            new HttpxCall(),
            new Urllib3Call(),
            new CombinedLog(),
            new ColumnLog(),
            pairs,
            new PlainCall(),
            new ErrorText(),
            new LooseFields(pairs),
        ];
    }

    /// <inheritdoc/>
    public bool TryRead(in UnitText text, FactList facts)
    {
        UnitText plain = text;
        if (AnsiText.IsIn(text.Bytes))
            plain = new UnitText(text.Batch, text.Unit, AnsiText.Strip(text.Batch, text.Text), text.Depth);
        if (plain.Bytes.IndexOf((byte)'\n') < 0)
            return TryReadLine(plain, facts);
        bool isRead = false;
        for (int start = 0; start < plain.Text.Length;)
        {
            int end = plain.Bytes[start..].IndexOf((byte)'\n');
            int length = end < 0 ? plain.Text.Length - start : end;
            isRead |= TryReadLine(new UnitText(plain.Batch, plain.Unit, plain.Slice(start, length), plain.Depth),
                facts);
            start += length + 1;
        }
        return isRead;
    }

    bool TryReadLine(in UnitText text, FactList facts)
    {
        ReadOnlySpan<byte> bytes = text.Bytes;
        if (bytes.EndsWith("\r"u8))
            return TryReadLine(new UnitText(text.Batch, text.Unit, text.Slice(0, bytes.Length - 1), text.Depth), facts);
        int before = facts.Count;
        LineHead head = LineHead.Read(bytes);
        bool isIndented = !head.IsThere && bytes.Length > 0 && bytes[0] is (byte)' ' or (byte)'\t';
        if (_rich.TryContinue(text, out TextRange joined))
        {
            if (!joined.IsNull)
            {
                LineHead none = LineHead.Read([]);
                ReadMessage(new TextLine(new UnitText(text.Batch, text.Unit, joined, text.Depth), none), facts);
            }
            return Finish(new TextLine(text, head), before, isInBlock: true, facts);
        }
        if (head.IsThere)
            head.TimestampMilliseconds = _rich.Start(bytes, head, _block.TimestampMilliseconds);
        if (head.IsThere && !TakesNoBlock(head))
            _block.Take(head, bytes);
        var line = new TextLine(text, head);
        ReadMessage(line, facts);
        return Finish(line, before, isIndented, facts);
    }

    /// <summary>Trace times of curl are heads of nothing that follows.</summary>
    static bool TakesNoBlock(in LineHead head) => head.TimeOfDayMilliseconds >= 0 && head.LevelLength == 0;

    void ReadMessage(in TextLine line, FactList facts)
    {
        int before = facts.Count;
        foreach (ITextReader reader in _readers)
        {
            if (!reader.TryRead(line, facts))
                continue;
            if (facts.Count > before && facts.All[before].Phase != CallPhase.None)
                _rich.Stop();
            return;
        }
    }

    /// <summary>Gives all facts of a line its head; a line without any gets facts of no call, if it has a
    /// head.</summary>
    bool Finish(in TextLine line, int before, bool isInBlock, FactList facts)
    {
        LineHead head = line.Head;
        if (facts.Count == before)
        {
            if (!head.IsThere && !(isInBlock && _block.TimestampMilliseconds != Record.NoTimestamp))
                return false;
            facts.Add(CallPhase.None);
        }
        foreach (ref CallFacts each in facts.All[before..])
        {
            if (each.Phase is CallPhase.More or CallPhase.ErrorBody)
                continue;
            // The outermost time is the line's.
            if (head.HasTimestamp)
                each.TimestampMilliseconds = head.TimestampMilliseconds;
            if (!line.Level.IsNull)
                each.Level = line.Level;
            if (isInBlock)
                _block.Fill(line.Batch, ref each);
        }
        return true;
    }
}
