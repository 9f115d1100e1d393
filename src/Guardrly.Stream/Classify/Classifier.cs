using System.Runtime.CompilerServices;
using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;

namespace Guardrly.Classify;

/// <summary>
/// Gives each call of a batch its access, effective status and risk. What it remembers changes no answer; for one
/// thread at a time.
/// </summary>
internal sealed class Classifier(PlatformTable platforms)
{
    readonly RuleCache _rules = new();

    /// <summary>Classifies the calls of a batch in place.</summary>
    /// <remarks>Not inlined into what awaits the next stage: nothing in it would be inlined then.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Classify(RecordBatch batch)
    {
        foreach (ref Record record in batch.Records)
        {
            if (record.IsCall)
                Classify(batch, ref record);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Classify(RecordBatch batch, ref Record record)
    {
        Platform platform = platforms[record.Platform];
        EndpointRule? rule = _rules.RuleOf(platform, batch[record.Method], batch[record.Endpoint]);
        record.Access = AccessOf(platform, rule, batch, record);
        record.IsTokenCall = rule is { IsTokenCall: true } || IsTokenPath(batch[record.Endpoint]);
        if (record.IsTokenCall)
            record.Access = Access.Write;
        record.EffectiveStatus = record.Status == 0
            ? (short)0
            : platform.EffectiveStatus(
                record.Status, batch[record.ErrorCode], batch[record.ErrorMessage], record.RateLimitExhausted);
        record.Risk = RiskOf(platform, rule, batch, record);
    }

    static Access AccessOf(Platform platform, EndpointRule? rule, RecordBatch batch, in Record record)
    {
        if (rule is { Access: not Access.None })
            return rule.Access;
        bool isGraphQl = rule is { IsGraphQl: true } || batch[record.Endpoint].EndsWith("/graphql"u8);
        if (isGraphQl && GraphQlDocument.TryAccess(batch[record.RequestBody], out Access access))
            return access;
        access = MethodAccess(batch[record.Method]);
        if (access != Access.Write)
            return access;
        foreach (ParameterRule parameter in platform.Parameters)
        {
            if (parameter.Access != Access.None && CallParameters.Has(batch, record, parameter))
                return parameter.Access;
        }
        return access;
    }

    static Access MethodAccess(ReadOnlySpan<byte> method) =>
        method.SequenceEqual("GET"u8) || method.SequenceEqual("HEAD"u8) ? Access.Read
        : method.SequenceEqual("DELETE"u8) ? Access.Delete
        : method.SequenceEqual("OPTIONS"u8) || method.SequenceEqual("TRACE"u8) || method.SequenceEqual("CONNECT"u8)
            ? Access.None
            : Access.Write;

    static Risk RiskOf(Platform platform, EndpointRule? rule, RecordBatch batch, in Record record)
    {
        if (record.IsMetadataHost)
            return Risk.Critical;
        Risk risk = record.Access switch
        {
            Access.Delete => Risk.High,
            Access.Write => Risk.Medium,
            _ => Risk.Low,
        };
        if (rule is not null && rule.Risk > risk && record.Access != Access.Read)
            risk = rule.Risk;
        foreach (ParameterRule parameter in platform.Parameters)
        {
            if (parameter.Risk > risk && record.Access == Access.Write && CallParameters.Has(batch, record, parameter))
                risk = parameter.Risk;
        }
        if (record.IsUnknownDomain && record.RequestBodyFindings > 0)
            return Risk.Critical;
        return risk;
    }

    static bool IsTokenPath(ReadOnlySpan<byte> endpoint) =>
        endpoint.EndsWith("/oauth/token"u8) || endpoint.EndsWith("/oauth2/token"u8)
        || endpoint.EndsWith("/oauth/access_token"u8) || endpoint.EndsWith("/oauth2/v4/token"u8)
        || endpoint.EndsWith("/connect/token"u8);
}
