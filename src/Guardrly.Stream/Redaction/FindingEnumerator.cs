namespace Guardrly.Redaction;

/// <summary>
/// Walks the findings of a text, in order and within one line each, without writing anything. For one <c>foreach</c>;
/// not to be copied.
/// </summary>
public ref struct FindingEnumerator
{
    readonly Redactor _redactor;
    readonly ReadOnlySpan<byte> _source;
    MaskingRun? _run;
    Finding _current;

    internal FindingEnumerator(Redactor redactor, ReadOnlySpan<byte> source)
    {
        _redactor = redactor;
        _source = source;
        _run = redactor.Rent();
        _run.Start();
    }

    /// <summary>The finding at hand.</summary>
    public readonly Finding Current => _current;

    /// <summary>Itself, for <c>foreach</c>.</summary>
    public readonly FindingEnumerator GetEnumerator() => this;

    /// <summary>Goes on to the next finding.</summary>
    public bool MoveNext()
    {
        if (_run is null)
            return false;
        do
        {
            if (LineFindings.TryTake(_run.Pending, _source, _run.WriteLimit, out LineFinding finding))
            {
                _current = new Finding(
                    finding.Kind, finding.Start, finding.End - finding.Start, finding.BoundReached);
                return true;
            }
        }
        while (_run.Advance(_source, final: true));
        if (LineFindings.TryTake(_run.Pending, _source, _run.WriteLimit, out LineFinding last))
        {
            _current = new Finding(last.Kind, last.Start, last.End - last.Start, last.BoundReached);
            return true;
        }
        return false;
    }

    /// <summary>Gives its buffers back.</summary>
    public void Dispose()
    {
        if (_run is { } run)
        {
            _run = null;
            _redactor.Return(run);
        }
    }
}
