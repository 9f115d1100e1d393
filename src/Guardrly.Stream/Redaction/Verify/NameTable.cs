using System.Text;
using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>Which names are names of secrets. Immutable; built once from the built-in words and the policy's.</summary>
internal sealed class NameTable
{
    const int WordsMax = 12;

    readonly ExtraName[] _extra;

    public NameTable(IReadOnlyList<SecretName> extra) => _extra = [.. extra.Select(name => new ExtraName(name))];

    /// <summary>Literals such that every secret name holds one.</summary>
    public IEnumerable<Literal> Literals => NameLiterals.BuiltIn
        .Concat(_extra.SelectMany(name => name.Literals))
        .Distinct()
        .Select(text => new Literal(text, IgnoreCase: true, LiteralFamily.Name));

    /// <summary>What <paramref name="name"/>, without quotes and escapes, is the name of.</summary>
    public NameClass Classify(ReadOnlySpan<byte> name)
    {
        foreach (ExtraName extra in _extra)
        {
            if (extra.Ends(name))
                return new(extra.Kind, NameShape.Strong);
        }
        return ClassifyBuiltIn(name);
    }

    static NameClass ClassifyBuiltIn(ReadOnlySpan<byte> name)
    {
        var words = new NameWords(name);
        ReadOnlySpan<byte> word = words.NextWithoutNumber();
        bool tailed = false;
        bool hashed = false;
        for (int count = 0; count < WordsMax && !word.IsEmpty; count++)
        {
            WordTraits traits = NameVocabulary.Of(word);
            if (traits.Has(WordTraits.Describing))
                return ClassifyDescribed(word, words);
            bool transparent = traits.Has(WordTraits.Transparent);
            NameClass found = transparent ? default : NameRoles.Classify(word, traits.Role, words);
            if (found.Shape != NameShape.None)
                return tailed && !(hashed && found.Kind == SecretKind.Password) ? Weaken(found) : found;
            if (!transparent)
            {
                if (found.Kind != SecretKind.None)
                    return default; // the word is known as none of a secret: primary_key
                hashed = !tailed && traits.Has(WordTraits.Hash);
                tailed = true;
            }
            word = words.NextWithoutNumber();
        }
        return default;
    }

    /// <summary>An unknown word follows the secret's: <c>a_password_here</c>.</summary>
    static NameClass Weaken(NameClass found) => found.Shape switch
    {
        NameShape.Strong or NameShape.Weak or NameShape.Password => found with { Shape = NameShape.Weak },
        _ => default,
    };

    /// <summary>A few describing words stand for the value itself: <c>authorization_header</c>.</summary>
    static NameClass ClassifyDescribed(ReadOnlySpan<byte> tail, NameWords words)
    {
        if (tail.Length == 2)
        {
            return words.Name.Length == 17 && Ascii.EqualsIgnoreCase(words.Name, "ASP.NET_SessionId"u8)
                ? new(SecretKind.Cookie, NameShape.Strong) : default;
        }
        if (tail.Length is < 5 or > 6 || (tail[0] | 0x20) != 'h')
            return default;
        return NameVocabulary.Of(words.Next()).Role switch
        {
            NameRole.Authorization or NameRole.Auth => new(SecretKind.Authorization, NameShape.Authorization),
            NameRole.Cookie => new(SecretKind.Cookie, NameShape.Cookie),
            _ => default,
        };
    }
}
