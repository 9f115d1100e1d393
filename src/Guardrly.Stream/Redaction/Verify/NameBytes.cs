using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Verify;

/// <summary>The bytes that names are made of.</summary>
internal static class NameBytes
{
    const byte Name = 1;
    const byte Follower = 2;

    static ReadOnlySpan<byte> Classes => s_classes;

    static readonly byte[] s_classes = BuildClasses();

    /// <summary>All of them.</summary>
    public static readonly SearchValues<byte> All =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-."u8);

    /// <summary>A letter, a digit, <c>_</c>, <c>-</c> or a dot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsName(byte item) => (Classes[item] & Name) != 0;

    /// <summary>Whether the byte can stand right behind the name of a field that has a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFollower(byte item) => (Classes[item] & Follower) != 0;

    /// <summary>A bit for each byte of a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Vector512<byte> bytes)
    {
        Vector512<byte> letters = Vector512.LessThan(
            (bytes | Vector512.Create((byte)0x20)) - Vector512.Create((byte)'a'), Vector512.Create((byte)26));
        Vector512<byte> digits = Vector512.LessThan(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)10));
        Vector512<byte> signs = Vector512.LessThan(bytes - Vector512.Create((byte)'-'), Vector512.Create((byte)2));
        Vector512<byte> lines = Vector512.Equals(bytes, Vector512.Create((byte)'_'));
        return (letters | digits | signs | lines).ExtractMostSignificantBits();
    }

    static byte[] BuildClasses()
    {
        byte[] classes = new byte[256];
        for (int item = 0; item < 256; item++)
        {
            if (item < 128 && (char.IsAsciiLetterOrDigit((char)item) || item is '_' or '-' or '.'))
                classes[item] |= Name;
            if (item >= 0x80 || "\"'`\\:= \t]%&<>,\u001b(+\r\n*?|)".Contains((char)item))
                classes[item] |= Follower;
        }
        return classes;
    }
}
