using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Guardrly.Platforms;

namespace Guardrly.Classify;

/// <summary>
/// Remembers which rule speaks of an endpoint: a log calls the same few again and again, and the rules of a platform
/// are many. Exact: an entry holds what it answers for. Bounded, not thread-safe.
/// </summary>
internal sealed class RuleCache
{
    const int EntriesMax = 256;
    const int KeyBytesMax = 240;

    readonly Entry[] _entries = new Entry[EntriesMax];

    /// <summary>The rule of a platform that speaks of a call, or null.</summary>
    public EndpointRule? RuleOf(Platform platform, ReadOnlySpan<byte> method, ReadOnlySpan<byte> endpoint)
    {
        if (platform.Endpoints.Length == 0)
            return null;
        if (method.Length + endpoint.Length > KeyBytesMax)
            return Find(platform, method, endpoint);
        ref Entry entry = ref _entries[Slot(method, endpoint)];
        if (!ReferenceEquals(entry.Platform, platform) || !entry.IsOf(method, endpoint))
            entry.Set(platform, method, endpoint, Find(platform, method, endpoint));
        return entry.Rule;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static EndpointRule? Find(Platform platform, ReadOnlySpan<byte> method, ReadOnlySpan<byte> endpoint)
    {
        foreach (EndpointRule rule in platform.Endpoints)
        {
            if (rule.Matches(method, endpoint))
                return rule;
        }
        return null;
    }

    static int Slot(ReadOnlySpan<byte> method, ReadOnlySpan<byte> endpoint)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        ulong hash = ((ulong)endpoint.Length * Odd) ^ (method.IsEmpty ? 0u : method[0]);
        while (endpoint.Length >= 8)
        {
            hash = System.Numerics.BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(endpoint)) * Odd, 29);
            endpoint = endpoint[8..];
        }
        foreach (byte letter in endpoint)
            hash = (hash ^ letter) * Odd;
        return (int)(hash >> 56);
    }

    struct Entry
    {
        byte[]? _key;
        int _methodLength;
        int _length;

        public Platform? Platform { get; private set; }

        public EndpointRule? Rule { get; private set; }

        public readonly bool IsOf(ReadOnlySpan<byte> method, ReadOnlySpan<byte> endpoint) =>
            _methodLength == method.Length
            && endpoint.SequenceEqual(_key.AsSpan(_methodLength, _length - _methodLength))
            && method.SequenceEqual(_key.AsSpan(0, _methodLength));

        public void Set(Platform platform, ReadOnlySpan<byte> method, ReadOnlySpan<byte> endpoint, EndpointRule? rule)
        {
            _key ??= new byte[KeyBytesMax];
            method.CopyTo(_key);
            endpoint.CopyTo(_key.AsSpan(method.Length));
            _methodLength = method.Length;
            _length = method.Length + endpoint.Length;
            Platform = platform;
            Rule = rule;
        }
    }
}
