using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>Time, level and session that a line of no call has in <c>key=value</c> pairs.</summary>
internal sealed class LooseFields : ITextReader
{
    /// <inheritdoc/>
    public bool TryRead(in TextLine line, FactList facts)
    {
        if (line.Bytes.IndexOf((byte)'=') < 0)
            return false;
        CallFacts all = CallFacts.Empty;
        TextFields.Read(line, 0, ref all);
        if (all.TimestampMilliseconds == Record.NoTimestamp && all.SessionId.IsNull && all.Level.IsNull
            && all.Agent.IsNull
            && all.Tool.IsNull && all.RequestId.IsNull)
            return false;
        ref CallFacts said = ref facts.Add(CallPhase.None);
        said.TimestampMilliseconds = all.TimestampMilliseconds;
        said.Level = all.Level;
        said.SessionId = all.SessionId;
        said.Agent = all.Agent;
        said.Tool = all.Tool;
        said.RequestId = all.RequestId;
        return true;
    }
}
