using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;

namespace Guardrly.Normalize;

/// <summary>Puts where a call went into its record: host, platform, path, query, endpoint.</summary>
internal sealed class CallPlace(PlatformTable platforms, NormalizeCounts counts)
{
    const int PathBytesMax = 16 * 1024;

    readonly byte[] _host = new byte[512];
    readonly byte[] _path = new byte[PathBytesMax];
    readonly byte[] _template = new byte[EndpointTemplate.BytesMax];
    readonly TemplateLimit _limit = new();

    /// <summary>Puts it.</summary>
    /// <param name="batch">The batch of the record.</param>
    /// <param name="parts">The parts of the call's URL, in that batch.</param>
    /// <param name="facts">The call.</param>
    /// <param name="record">Its record.</param>
    public void Put(RecordBatch batch, UrlParts parts, in CallFacts facts, ref Record record)
    {
        ReadOnlySpan<byte> host = parts.Host;
        if (host.IsEmpty && !facts.Host.IsNull && UrlParts.TryParse(batch[facts.Host], out UrlParts alone))
            host = alone.Host;
        int hostLength = HostName.Normalize(host[..Math.Min(host.Length, 255)], _host);
        int pathLength = EndpointTemplate.WritePath(parts.Path[..Math.Min(parts.Path.Length, PathBytesMax - 2)], _path);
        bool hasQuery = !parts.Query.IsEmpty;
        TextRange query = hasQuery ? RangeOf(batch, parts.Query) : facts.Query;
        HostClass owner = hostLength > 0 ? platforms.Resolve(_host.AsSpan(0, hostLength)) : default;
        int templateLength =
            EndpointTemplate.Write(platforms[owner.Platform], _path.AsSpan(0, pathLength), _template);
        if (!_limit.Takes(_host.AsSpan(0, hostLength), _template.AsSpan(0, templateLength)))
        {
            "/{*}"u8.CopyTo(_template);
            templateLength = 4;
            counts.ExtraTemplates++;
        }
        record.Query = query;
        record.Platform = owner.Platform;
        record.IsUnknownDomain = hostLength > 0 && owner.IsUnknownDomain;
        record.IsMetadataHost = owner.Kind == HostKind.Metadata;
        record.Path = batch.Store(_path.AsSpan(0, pathLength));
        record.Endpoint = batch.Store(_template.AsSpan(0, templateLength));
        if (hostLength > 0)
            record.Host = batch.Store(_host.AsSpan(0, hostLength));
    }

    /// <summary>Where in a batch a span of its bytes lies.</summary>
    static TextRange RangeOf(RecordBatch batch, ReadOnlySpan<byte> span)
    {
        batch.Bytes.Overlaps(span, out int start);
        return new TextRange(start, span.Length);
    }
}
