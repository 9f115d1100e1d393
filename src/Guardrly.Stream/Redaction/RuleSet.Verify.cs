using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;

namespace Guardrly.Redaction;

internal sealed partial class RuleSet
{
    /// <summary>
    /// Whether some of a user's patterns start at a class of bytes, which the scanner does not look for.
    /// </summary>
    public bool HasFirstBytePatterns { get; }

    /// <summary>
    /// Asks the verifier of that candidate. Returns where the body of a private key block starts, or -1 where no block
    /// begins.
    /// </summary>
    public int Verify(
        ref View view, int position, int id, NameCache names, MatchList matches, out PrivateKeyState block)
    {
        block = default;
        switch ((Route)_routes[id])
        {
            case Route.Name:
                FieldVerifier.Verify(ref view, position, names, matches);
                break;
            case Route.Vendor:
                Vendors.Verify(ref view, position, Literals[id].Argument, matches);
                break;
            case Route.At:
                EmailVerifier.Verify(ref view, position, 1, matches);
                break;
            case Route.Card:
                if (!PlainCard.TryVerify(ref view, position, matches)
                    && !VendorTable.TryVerifyDigits(ref view, position, matches))
                {
                    CardVerifier.Verify(ref view, position, matches);
                }
                break;
            case Route.PhoneShape:
                PhoneVerifier.VerifyShape(ref view, position, id, matches);
                break;
            case Route.PhoneCue:
                PhoneVerifier.VerifyCue(ref view, position, matches);
                break;
            case Route.Pem:
                return PrivateKeyBlock.TryBegin(ref view, position, out int bodyStart, out block) ? bodyStart : -1;
            case Route.Scheme:
                SchemeVerifier.Verify(ref view, position, matches);
                break;
            case Route.Option:
                OptionVerifier.Verify(ref view, position, Literals[id].Argument, matches);
                break;
            case Route.Value:
                ValueFirstVerifier.Verify(ref view, position, names, matches);
                break;
            case Route.EncodedAt:
                EmailVerifier.Verify(ref view, position, Literals[id].Text.Length, matches);
                break;
            case Route.EncodedPlus:
                PhoneVerifier.VerifyEncodedPlus(ref view, position, Literals[id].Text.Length, matches);
                break;
            case Route.OwnPattern:
                OwnPatterns[Literals[id].Argument].Verify(ref view, position, matches);
                break;
            case Route.FirstBytes:
                OwnPatterns[id - Literals.Length].Verify(ref view, position, matches);
                break;
        }
        return -1;
    }

    /// <summary>Whether what stands at such a candidate needs no name to be known.</summary>
    public bool IsKnownByItself(int id) =>
        (Route)_routes[id] is Route.Vendor or Route.EncodedAt or Route.EncodedPlus or Route.OwnPattern
            or Route.FirstBytes or Route.At or Route.Card or Route.PhoneShape;

    /// <summary>Who verifies the candidates of each id, in one table: a log mixes them beyond guessing.</summary>
    byte[] BuildRoutes()
    {
        byte[] routes = new byte[1 << 16];
        routes.AsSpan().Fill((byte)Route.FirstBytes);
        for (int id = 0; id < Literals.Length; id++)
            routes[id] = (byte)RouteOf(Literals[id].Family);
        for (int id = Candidate.ShapeIdMin; id < routes.Length; id++)
            routes[id] = (byte)(id == Candidate.At ? Route.At : id == Candidate.Card ? Route.Card : Route.PhoneShape);
        return routes;
    }

    static Route RouteOf(LiteralFamily family) => family switch
    {
        LiteralFamily.Name => Route.Name,
        LiteralFamily.Vendor => Route.Vendor,
        LiteralFamily.Scheme => Route.Scheme,
        LiteralFamily.Pem => Route.Pem,
        LiteralFamily.EncodedAt => Route.EncodedAt,
        LiteralFamily.EncodedPlus => Route.EncodedPlus,
        LiteralFamily.Option => Route.Option,
        LiteralFamily.Value => Route.Value,
        LiteralFamily.PhoneCue => Route.PhoneCue,
        _ => Route.OwnPattern,
    };

    /// <summary>Who verifies a candidate.</summary>
    enum Route : byte
    {
        Name,
        Vendor,
        At,
        Card,
        PhoneShape,
        PhoneCue,
        Pem,
        Scheme,
        Option,
        Value,
        EncodedAt,
        EncodedPlus,
        OwnPattern,
        FirstBytes,
    }

    /// <summary>Whether a shape that starts with a byte that a match can end before starts with this one.</summary>
    public static bool MayBeShape(byte first) => char.IsAsciiDigit((char)first) || first is (byte)'+' or (byte)'(';

    /// <summary>
    /// The shapes that start at <paramref name="text"/>'s first byte where a match ends before it: in the masked text a
    /// placeholder stands there, but the scanner sees the match's last byte. Returns how many.
    /// </summary>
    public int ShapesAfterMatch(ReadOnlySpan<byte> text, Span<Candidate> candidates)
    {
        Span<byte> alone = stackalloc byte[1 + Scanner.LookAheadBytes];
        alone[0] = (byte)'\n';
        ReadOnlySpan<byte> first = text[..Math.Min(text.Length, Scanner.LookAheadBytes)];
        first.CopyTo(alone[1..]);
        int count = Scanner.Scan(alone[..(1 + first.Length)], 1, 2, candidates);
        int shapes = 0;
        for (int index = 0; index < count; index++)
        {
            if (candidates[index].Id >= Candidate.ShapeIdMin)
                candidates[shapes++] = candidates[index];
        }
        return shapes;
    }

    /// <summary>
    /// Adds a candidate at each start of a run of a pattern's first bytes, and puts all in order; there must be room
    /// for <see cref="CandidatesMax"/>. Only policies with such patterns pay for it.
    /// </summary>
    public int AddFirstByteCandidates(
        ReadOnlySpan<byte> buffer, int start, int end, Span<Candidate> candidates, int count)
    {
        for (int own = 0; own < OwnPatterns.Length; own++)
        {
            if (OwnPatterns[own].FirstBytes is not { } firstBytes)
                continue;
            int index = start;
            while (index < end)
            {
                int found = buffer[index..end].IndexOfAny(firstBytes);
                if (found < 0)
                    break;
                index += found;
                if (index == 0 || !firstBytes.Contains(buffer[index - 1]))
                    candidates[count++] = new Candidate(index - start, Literals.Length + own);
                int run = buffer[index..end].IndexOfAnyExcept(firstBytes);
                index = run < 0 ? end : index + run;
            }
        }
        candidates[..count].Sort(static (left, right) => left.Packed.CompareTo(right.Packed));
        return count;
    }
}
