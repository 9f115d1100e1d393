using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Guardrly.Alerts;

/// <summary>
/// Whose runs they are: a session, or none, and a platform. The source is the stream's. At most
/// <see cref="BytesMax"/> bytes: a longer session is its first half of that and a digest.
/// </summary>
internal readonly ref struct AlertKey
{
    /// <summary>The longest key in bytes.</summary>
    public const int BytesMax = 64;

    const int HeadBytes = BytesMax - SHA256.HashSizeInBytes;
    const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    // Sessions are what a log says they are: without a seed one could be written that puts all keys in one place.
    static readonly ulong s_seed = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8));

    /// <summary>A key as it was taken apart by its properties.</summary>
    public AlertKey(ReadOnlySpan<byte> bytes, int lengthPlusOne, byte platform)
    {
        Bytes = bytes;
        LengthPlusOne = lengthPlusOne;
        Platform = platform;
    }

    /// <summary>What stands for the session; two sessions with the same are the same.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Bytes of the session and one; 0 for none, which is a key of its own.</summary>
    public int LengthPlusOne { get; }

    /// <summary>Index of the platform.</summary>
    public byte Platform { get; }

    /// <summary>
    /// The key of a session. Of an absurdly long one <see cref="StreamLimits.AlertTextBytesMax"/> bytes and the length
    /// are looked at: a log can name it again with every call, and must not make each of them dear.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="isNull">There is none.</param>
    /// <param name="platform">Index of the platform.</param>
    /// <param name="scratch"><see cref="BytesMax"/> bytes that live as long as the key.</param>
    public static AlertKey Of(ReadOnlySpan<byte> session, bool isNull, byte platform, Span<byte> scratch)
    {
        int lengthPlusOne = isNull ? 0 : session.Length + 1;
        if (session.Length <= BytesMax)
            return new AlertKey(session, lengthPlusOne, platform);
        ReadOnlySpan<byte> known = Known(session);
        known[..HeadBytes].CopyTo(scratch);
        SHA256.HashData(known, scratch[HeadBytes..BytesMax]);
        return new AlertKey(scratch[..BytesMax], lengthPlusOne, platform);
    }

    /// <summary>What is looked at of a session.</summary>
    public static ReadOnlySpan<byte> Known(ReadOnlySpan<byte> session)
        => session[..Math.Min(session.Length, StreamLimits.AlertTextBytesMax)];

    /// <summary>A hash that differs from process to process: nothing that is written may rest on it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Hash()
    {
        ulong state = s_seed ^ (((ulong)(uint)LengthPlusOne << 8) | Platform);
        ReadOnlySpan<byte> rest = Bytes;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
            state = Fold(state ^ BinaryPrimitives.ReadUInt64LittleEndian(rest));
        ulong last = 0;
        foreach (byte one in rest)
            last = (last << 8) | one;
        state = Fold(state ^ last);
        return (uint)(state ^ (state >> 32));
    }

    static ulong Fold(ulong value)
    {
        ulong high = Math.BigMul(value ^ s_seed, Multiplier, out ulong low);
        return high ^ low;
    }
}
