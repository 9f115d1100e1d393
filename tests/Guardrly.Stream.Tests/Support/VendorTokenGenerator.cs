using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Verify;

namespace Guardrly.Tests.Support;

/// <summary>A token as it stands in text: what comes before the secret and must stay, and the secret.</summary>
internal readonly record struct VendorToken(string Kept, string Secret, SecretKind Kind)
{
    public string Text => Kept + Secret;
}

/// <summary>Makes tokens, and texts that are almost tokens, of the very table that finds them.</summary>
internal static class VendorTokenGenerator
{
    const int LengthBeyondMin = 12;
    const int JwtWeight = 4;

    public static VendorTable Table { get; } = new([]);

    public static int RowCount => Table.Rows.Length;

    /// <summary>A token of any row, or a JSON web token.</summary>
    public static VendorToken Next(Random random)
    {
        int row = random.Next(RowCount + JwtWeight);
        return row < RowCount ? Next(row, random) : NextJwt(random);
    }

    /// <summary>A token of the given row.</summary>
    public static VendorToken Next(int row, Random random) => Parts.Of(Table.Rows[row], random).Token;

    /// <summary>A signed JSON web token.</summary>
    public static VendorToken NextJwt(Random random)
    {
        string header = Base64Url("""{"alg":"HS256","typ":"JWT"}"""u8);
        string claims = $$"""{"sub":"{{random.Next()}}","iat":{{random.Next()}}}""";
        string payload = Base64Url(Encoding.ASCII.GetBytes(claims));
        Span<byte> signature = stackalloc byte[32];
        random.NextBytes(signature);
        return new VendorToken("", $"{header}.{payload}.{Base64Url(signature)}", SecretKind.Token);
    }

    public static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    /// <summary>Texts that differ from a token of the row in one thing, which makes them none of that row.</summary>
    public static IEnumerable<string> NearMisses(int row, Random random)
    {
        VendorRow format = Table.Rows[row];
        Parts parts = Parts.Of(format, random);
        if (format.Lead.Alphabet is not null)
        {
            yield return (parts with { Lead = parts.Lead[^(format.Lead.Min - 1)..] }).Token.Text;
            yield return (parts with { Lead = parts.Lead[..^1] + "!" }).Token.Text;
        }
        int index = Array.FindIndex(format.Segments.ToArray(), segment => segment.Min > 1);
        if (index < 0)
            yield break;
        TokenSegment run = format.Segments[index];
        string text = parts.Segments[index];
        yield return parts.With(index, text[..(run.Min - 1)]).CutAfter(index) + " and more";
        yield return parts.With(index, text[..(run.Min / 2)] + "!" + text[(run.Min / 2 + 1)..]).Token.Text;
        bool isWord = parts.Token.Kept.Length == 0 && char.IsAsciiLetterOrDigit(parts.First);
        if (isWord && format.Lead.Max == format.Lead.Min)
            yield return "x" + parts.Token.Text;
        if (run.Max != TokenSegment.Unbounded && index == format.Segments.Length - 1)
            yield return parts.With(index, Run(run with { Min = run.Max + 1, Max = run.Max + 1 }, random)).Token.Text;
    }

    static string Run(in TokenSegment segment, Random random)
    {
        int max = (int)Math.Min(segment.Max, (long)segment.Min + LengthBeyondMin);
        return string.Create(random.Next(segment.Min, max + 1), (segment.Alphabet!, random), static (text, state) =>
        {
            foreach (ref char character in text)
            {
                do
                    character = (char)state.random.Next('!', 127);
                while (!state.Item1.Contains((byte)character));
            }
        });
    }

    sealed record Parts(VendorRow Format, string Lead, string[] Segments)
    {
        string Head => Encoding.ASCII.GetString(Format.Head);

        public char First => (Lead + Head)[0];

        public VendorToken Token
        {
            get
            {
                if (Format.IsNearby)
                    return new VendorToken(Head + " credential: ", string.Concat(Segments), Format.Kind);
                if (Format.SecretSegment < 0)
                    return new VendorToken("", Lead + Head + string.Concat(Segments), Format.Kind);
                string kept = Head + string.Concat(Segments[..Format.SecretSegment]);
                return new VendorToken(kept, string.Concat(Segments[Format.SecretSegment..]), Format.Kind);
            }
        }

        public static Parts Of(VendorRow format, Random random)
        {
            while (true)
            {
                string lead = format.Lead.Alphabet is null ? "" : Run(format.Lead, random);
                string[] segments = [.. format.Segments.ToArray().Select(segment => Text(segment, random))];
                var parts = new Parts(format, lead, segments);
                string rest = string.Concat(segments[Math.Max(format.SecretSegment, 0)..]);
                bool isMixed = (format.Traits & TokenTraits.Mixed) == 0
                    || TokenMixture.IsRandom(Encoding.ASCII.GetBytes(rest));
                if (isMixed && !rest.EndsWith('.') && !rest.EndsWith('/'))
                    return parts;
            }
        }

        public Parts With(int index, string text)
        {
            string[] segments = [.. Segments];
            segments[index] = text;
            return this with { Segments = segments };
        }

        public string CutAfter(int index) => (this with { Segments = Segments[..(index + 1)] }).Token.Text;

        static string Text(in TokenSegment segment, Random random) =>
            segment.Alphabet is not null ? Run(segment, random)
            : segment.Text is not null ? Encoding.ASCII.GetString(segment.Text)
            : ((char)segment.Mark).ToString();
    }
}
