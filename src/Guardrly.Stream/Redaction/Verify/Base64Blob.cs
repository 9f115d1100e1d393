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

    /// <summary>Whether base64 goes on before <paramref name="start"/> or after <paramref name="end"/>.</summary>
    public static bool IsAround(ref View view, int start, int end)
    {
        if (view.Before(start) is (byte)'+' or (byte)'/')
        {
            int first = Math.Max(view.Floor, start - SampleBytes);
            ReadOnlySpan<byte> before = view.Bytes[first..start];
            if (before.Length == SampleBytes && !before.ContainsAnyExcept(s_base64) && TokenMixture.IsRandom(before))
                return true;
        }
        if (view[end] is not ((byte)'+' or (byte)'/'))
            return false;
        int last = end + SampleBytes;
        if (last > view.End)
            view.HitEnd = true;
        ReadOnlySpan<byte> after = view.Bytes[end..Math.Min(last, view.End)];
        return after.Length == SampleBytes && !after.ContainsAnyExcept(s_base64) && TokenMixture.IsRandom(after);
    }
}
