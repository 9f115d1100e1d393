using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// Tells a token from a stretch of a longer base64 text (an image, a digest), in which every short prefix turns up.
/// </summary>
internal static class Base64Blob
{
    /// <summary>A path of so many characters without a dot, a hyphen or an underscore is rare.</summary>
    const int SampleBytes = 40;

    static readonly SearchValues<byte> s_base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>Whether base64 goes on before <paramref name="start"/>.</summary>
    public static bool IsBefore(ref View view, int start)
    {
        if (view.Before(start) is not ((byte)'+' or (byte)'/'))
            return false;
        return IsSample(view.Bytes[Math.Max(view.Floor, start - SampleBytes)..start]);
    }

    /// <summary>Whether base64 goes on after <paramref name="end"/>.</summary>
    public static bool IsAfter(ref View view, int end)
    {
        if (view[end] is not ((byte)'+' or (byte)'/'))
            return false;
        int last = end + SampleBytes;
        view.HitEnd |= last > view.End;
        return IsSample(view.Bytes[end..Math.Min(last, view.End)]);
    }

    static bool IsSample(ReadOnlySpan<byte> text) =>
        text.Length == SampleBytes && !text.ContainsAnyExcept(s_base64) && TokenMixture.IsRandom(text);
}
