using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>Meta's app tokens: the app's id, a bar (<c>|</c>, <c>%7C</c>, <c>\u007c</c>), the app's secret.</summary>
internal static class MetaAppToken
{
    const int IdBytesMin = 14;
    const int IdBytesMax = 17;
    const int SecretBytesMin = 24;
    const int SecretBytesMax = 44;

    static readonly SearchValues<byte> s_digits = SearchValues.Create("0123456789"u8);

    static readonly TokenSegment s_secret =
        new(null, 0, TokenAlphabet.Parse(@"\w-"), SecretBytesMin, SecretBytesMax);

    /// <summary>Whether the digits at <paramref name="position"/> are the id of such a token.</summary>
    public static bool TryMatch(ref View view, int position, out int end)
    {
        end = position;
        ReadOnlySpan<byte> rest = view.Bytes[position..Math.Min(view.End, position + IdBytesMax + 1)];
        int length = rest.IndexOfAnyExcept(s_digits);
        if (length < 0)
        {
            view.HitEnd |= rest.Length <= IdBytesMax;
            return false;
        }
        if (length < IdBytesMin)
            return false;
        int at = position + length;
        byte first = view.Bytes[at];
        if (first is not ((byte)'|' or (byte)'%' or (byte)'\\') || view.Before(position) == '|')
            return false;
        if (!EscapedByte.TryTake(ref view, ref at, (byte)'|'))
            return false;
        int secret = at;
        if (!s_secret.TryTake(ref view, ref at) || !TokenBoundary.IsOpen(ref view, position))
            return false;
        // Logs put times and ids between bars too: such a field has another bar after it.
        ReadOnlySpan<byte> text = view.Bytes[secret..at];
        bool isUuid = text.Length == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-';
        bool isField = view[at] == '|' && !text.ContainsAnyInRange((byte)'A', (byte)'Z');
        if (isUuid || isField || !TokenMixture.IsRandom(text))
            return false;
        end = at;
        return true;
    }
}
