namespace Guardrly.Normalize.Text;

/// <summary>
/// Calls told in <c>key=value</c> pairs (logfmt, lograge, tracing, routers). Without a method or a status a request id
/// says which lines belong together.
/// </summary>
internal sealed class Logfmt : ITextReader
{
    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        ReadOnlySpan<byte> text = line.Bytes;
        if (text.IndexOf((byte)'=') < 0 || TornJson.IsIn(text))
            return false;
        CallFacts call = CallFacts.Empty;
        TextFields fields = TextFields.Read(line, 0, ref call);
        if (fields.Count < 2)
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
