using System.Text;

namespace Guardrly.Platforms;

/// <summary>All platforms known, and which hosts are whose. Immutable.</summary>
internal sealed class PlatformTable
{
    /// <summary>Index of <c>unknown</c>.</summary>
    public const byte Unknown = 0;

    /// <summary>Index of <c>internal</c>: allowed domains that are no platform's.</summary>
    public const byte Internal = 1;

    readonly Platform[] _platforms;
    readonly HostRule[] _allowed;

    PlatformTable(Platform[] platforms, HostRule[] allowed)
    {
        _platforms = platforms;
        _allowed = allowed;
    }

    /// <summary>The built-in platforms, no internal domains.</summary>
    public static PlatformTable BuiltIn { get; } = new(
        [new Platform("unknown"), new Platform("internal"), Shopify.Platform, MetaAds.Platform, Stripe.Platform, GitHub.Platform],
        []);

    /// <summary>How many platforms, <c>unknown</c> and <c>internal</c> included.</summary>
    public int Count => _platforms.Length;

    /// <summary>A platform by its index in records.</summary>
    public Platform this[byte platform] => _platforms[platform];

    /// <summary>Name of a platform by its index in records.</summary>
    public string Name(byte platform) => _platforms[platform].Name;

    /// <summary>This table with more known domains, subdomains included.</summary>
    /// <exception cref="ArgumentException">One is no domain.</exception>
    public PlatformTable Allow(IEnumerable<string> domains)
        => new(_platforms, [.. _allowed, .. domains.Select(domain => HostRule.Within(Checked(domain)))]);

    /// <summary>This table with more platforms; a name that is there already gets more hosts and endpoints.</summary>
    public PlatformTable With(IEnumerable<Platform> platforms)
    {
        List<Platform> all = [.. _platforms];
        foreach (Platform more in platforms)
        {
            int index = all.FindIndex(platform => platform.Name == more.Name);
            if (index < 0)
                all.Add(more);
            else
                all[index] = all[index] with
                {
                    Hosts = [.. all[index].Hosts, .. more.Hosts],
                    Endpoints = [.. more.Endpoints, .. all[index].Endpoints],
                };
        }
        return new PlatformTable([.. all], _allowed);
    }

    /// <summary>Whose a host is.</summary>
    /// <param name="host">In the spelling of <see cref="HostName.Normalize"/>.</param>
    public HostClass Resolve(ReadOnlySpan<byte> host)
    {
        HostKind kind = HostName.KindOf(host);
        for (int index = Internal; index < _platforms.Length; index++)
        {
            foreach (HostRule rule in _platforms[index].Hosts)
            {
                if (rule.Matches(host))
                    return new HostClass((byte)index, kind);
            }
        }
        foreach (HostRule rule in _allowed)
        {
            if (rule.Matches(host))
                return new HostClass(Internal, kind);
        }
        return new HostClass(Unknown, kind);
    }

    static string Checked(string domain)
    {
        string name = domain.Trim().TrimEnd('.').TrimStart('*').TrimStart('.');
        bool isName = name.Length is > 0 and <= HostName.BytesMax && name.IndexOfAny(['/', ':', '@', ' ', '*', '?']) < 0;
        return isName && Encoding.UTF8.GetByteCount(name) <= HostName.BytesMax
            ? name
            : throw new ArgumentException($"'{domain}' is no domain: a name without scheme, port and path is wanted");
    }
}
