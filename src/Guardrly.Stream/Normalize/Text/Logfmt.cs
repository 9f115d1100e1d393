namespace Guardrly.Normalize.Text;

/// <summary>
/// Calls told in <c>key=value</c> pairs (logfmt, lograge, tracing, routers). Without a method or a status a request id
/// says which lines belong together.
/// </summary>
internal sealed class Logfmt : ITextReader
{
    CallFacts _last;

    /// <summary>What the pairs of the line that was last looked at say; it was no call.</summary>
    public ref readonly CallFacts Last => ref _last;

    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        if (!line.HasEquals)
            return false;
        _last = CallFacts.Empty;
        ref CallFacts call = ref _last;
        if (TextFields.Read(line, 0, ref call).Count < 2 || TornJson.IsIn(line.Bytes))
            return false;
        bool hasPlace = !call.Method.IsNull && !call.Url.IsNull;
        if (hasPlace && call.Status != 0)
            call.Phase = CallPhase.Whole;
        else if (hasPlace && !call.RequestId.IsNull)
            call.Phase = CallPhase.Request;
        else if (call.Method.IsNull && call.Status != 0 && !call.RequestId.IsNull)
            call.Phase = CallPhase.Response;
        else
            return false;
        if (call.Phase != CallPhase.Whole)
        {
            call.JoinKey = call.RequestId;
            call.IsTimed = true;
        }
        facts.Add(call.Phase) = call;
        return true;
    }
}
