using System.Text;
using Guardrly.Records;

namespace Guardrly.Platforms;

/// <summary>What is known of an endpoint. A line of a platform's table.</summary>
/// <param name="method">Method in capitals, or null for all.</param>
/// <param name="template">
/// Templated path; <c>*</c> stands for one segment, a last <c>**</c> for none or more.
/// </param>
internal sealed class EndpointRule(string? method, string template)
{
    readonly byte[] _method = Encoding.ASCII.GetBytes(method ?? "");
    readonly byte[][] _segments = [.. template.Split('/').Skip(1).Select(Encoding.UTF8.GetBytes)];

    /// <summary>What it does, where the method does not say it.</summary>
    public Access Access { get; init; }

    /// <summary>Its risk, where it is another than the access has.</summary>
    public Risk Risk { get; init; }

    /// <summary>The scope that it needs: for reads and writes alike, or with <c>{access}</c> for their word.</summary>
    public string? Scope { get; init; }

    /// <summary>It gives out tokens.</summary>
    public bool IsTokenCall { get; init; }

    /// <summary>It runs GraphQL documents.</summary>
    public bool IsGraphQl { get; init; }

    /// <summary>Whether it speaks of a call.</summary>
    public bool Matches(ReadOnlySpan<byte> callMethod, ReadOnlySpan<byte> endpoint)
    {
        if (_method.Length > 0 && !callMethod.SequenceEqual(_method))
            return false;
        if (endpoint is [(byte)'/', ..])
            endpoint = endpoint[1..];
        foreach (byte[] segment in _segments)
        {
            if (segment.AsSpan().SequenceEqual("**"u8))
                return true;
            if (endpoint.IsEmpty)
                return false;
            int end = endpoint.IndexOf((byte)'/');
            ReadOnlySpan<byte> part = end < 0 ? endpoint : endpoint[..end];
            if (!segment.AsSpan().SequenceEqual("*"u8) && !part.SequenceEqual(segment))
                return false;
            endpoint = end < 0 ? default : endpoint[(end + 1)..];
        }
        return endpoint.IsEmpty;
    }
}
