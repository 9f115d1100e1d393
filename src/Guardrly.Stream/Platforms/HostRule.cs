using System.Text;

namespace Guardrly.Platforms;

/// <summary>Hosts of a platform.</summary>
internal sealed class HostRule
{
    readonly byte[] _name;
    readonly Reach _reach;

    HostRule(string name, Reach reach)
    {
        _name = Encoding.UTF8.GetBytes(name.ToLowerInvariant().TrimEnd('.'));
        _reach = reach;
    }

    enum Reach
    {
        Exact,
        OneLabelBelow,
        Within,
    }

    /// <summary>That host alone.</summary>
    public static HostRule Exact(string host) => new(host, Reach.Exact);

    /// <summary>Hosts with exactly one label before the domain: <c>{shop}.myshopify.com</c>.</summary>
    public static HostRule OneLabelBelow(string domain) => new(domain, Reach.OneLabelBelow);

    /// <summary>The domain and all below it.</summary>
    public static HostRule Within(string domain) => new(domain, Reach.Within);

    /// <summary>Whether it takes a host in the spelling of <see cref="HostName.Normalize"/>.</summary>
    public bool Matches(ReadOnlySpan<byte> host) => _reach switch
    {
        Reach.Exact => host.SequenceEqual(_name),
        Reach.Within => HostName.IsWithin(host, _name),
        _ => host.Length > _name.Length + 1
            && HostName.IsWithin(host, _name)
            && host[..^(_name.Length + 1)].IndexOf((byte)'.') < 0,
    };
}
