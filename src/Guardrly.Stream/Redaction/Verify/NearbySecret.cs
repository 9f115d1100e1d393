using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>What the text beside a token gives away.</summary>
internal static class NearbySecret
{
    const int LookBehindBytes = 64;
    const int AwsSecretLength = 40;
    const int GapBytesMax = 8;

    static readonly SearchValues<byte> s_base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    static readonly SearchValues<byte> s_separators = SearchValues.Create(" \t,:;|\"'\\"u8);

    /// <summary>Whether DeepSeek, whose keys look like OpenAI's, is spoken of shortly before.</summary>
    public static bool FollowsDeepSeek(ref View view, int start)
    {
        int first = Math.Max(view.Floor, start - LookBehindBytes);
        ReadOnlySpan<byte> before = view.Bytes[first..start];
        for (int index = before.IndexOfAny((byte)'d', (byte)'D'); index >= 0 && index + 8 <= before.Length; index++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(before.Slice(index, 8), "deepseek"u8))
                return true;
        }
        return false;
    }

    /// <summary>
    /// A secret access key has no form of its own, but it is written right after its id:
    /// <c>AKIA…,wJalrXUt…</c>, <c>AKIA…:wJalrXUt…</c>.
    /// </summary>
    public static bool TryFindAwsSecret(ref View view, int after, out int start, out int end)
    {
        start = after;
        end = after;
        while (start - after < GapBytesMax && s_separators.Contains(view[start]))
            start++;
        if (start == after)
            return false;
        int limit = start + AwsSecretLength + 1;
        ReadOnlySpan<byte> rest = view.Bytes[start..Math.Min(limit, view.End)];
        int length = rest.IndexOfAnyExcept(s_base64);
        if (length < 0 && limit > view.End)
            view.HitEnd = true;
        if (length < 0)
            length = rest.Length;
        if (length != AwsSecretLength || !TokenMixture.IsRandom(rest[..length]))
            return false;
        end = start + length;
        return true;
    }
}
