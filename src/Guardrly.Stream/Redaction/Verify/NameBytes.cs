using System.Buffers;
using System.Runtime.CompilerServices;

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
