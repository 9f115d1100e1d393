using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>What the last word of a name makes of it, with the words before.</summary>
internal static class NameRoles
{
    /// <summary>A word that is known to be no secret's with what stands before it.</summary>
    static NameClass Harmless => new(SecretKind.Token, NameShape.None);

    /// <summary>
    /// The class of a name that ends in <paramref name="word"/>, the words <paramref name="before"/> it. A kind without
    /// a shape: the word is known, but names no secret here.
    /// </summary>
    public static NameClass Classify(ReadOnlySpan<byte> word, NameRole role, NameWords before) =>
        role switch
        {
            NameRole.None => ClassifyGlued(word, before),
            NameRole.Token => ClassifyToken(before, NameShape.Strong),
            NameRole.Tokens => ClassifyToken(before, NameShape.Weak),
            NameRole.Secret or NameRole.ApiKey => new(SecretKind.ApiKey, NameShape.Strong),
            NameRole.Secrets => new(SecretKind.ApiKey, NameShape.Weak),
            NameRole.Password => new(SecretKind.Password, NameShape.Strong),
            NameRole.OneTimeCode => new(SecretKind.Password, NameShape.OneTimeCode),
            NameRole.Passwords or NameRole.Credentials => new(SecretKind.Password, NameShape.Password),
            NameRole.Credential => new(SecretKind.Password, NameShape.Strong),
            NameRole.Pass => ClassifyPass(before),
            NameRole.Key => ClassifyKey(before, NameShape.Strong),
            NameRole.Keys => ClassifyKey(before, NameShape.Weak),
            NameRole.Authorization => new(SecretKind.Authorization, NameShape.Authorization),
            NameRole.Authentication or NameRole.Auth => new(SecretKind.Authorization, NameShape.Credentials),
            NameRole.Cookie => ClassifyCookie(before),
            NameRole.CookieName => new(SecretKind.Cookie, NameShape.Strong),
            NameRole.Code => ClassifyCode(before),
            NameRole.State => before.Next().IsEmpty ? new(SecretKind.Token, NameShape.Parameter) : Harmless,
            NameRole.Signature => new(SecretKind.Token, NameShape.Parameter),
            NameRole.Jwt or NameRole.SamlResponse => new(SecretKind.Token, NameShape.Strong),
            NameRole.Assertion or NameRole.Verifier => ClassifyAssertion(before),
            NameRole.Phrase => new(SecretKind.Password, NameShape.Phrase),
            NameRole.Pat => new(SecretKind.Token, NameShape.Weak),
            NameRole.Proof => ClassifyProof(before),
            _ => default,
        };

    /// <summary>Words written as one: <c>dbpassword</c>, <c>csrfmiddlewaretoken</c>, <c>secretkey</c>.</summary>
    static NameClass ClassifyGlued(ReadOnlySpan<byte> word, NameWords before)
    {
        if (word.Length < 5)
            return ClassifyCookieName(word, before);
        if (EndsWith(word, "key"u8))
            return OfQualifier(QualifierOf(word[..^3]), NameShape.None);
        if (EndsWith(word, "token"u8))
        {
            return NameVocabulary.Of(word[..^5]).Has(WordTraits.HarmlessToken)
                ? Harmless : new(SecretKind.Token, NameShape.Strong);
        }
        if (EndsWith(word, "secret"u8) || EndsWith(word, "apikey"u8) || EndsWith(word, "secretproof"u8))
            return new(SecretKind.ApiKey, NameShape.Strong);
        if (EndsWith(word, "password"u8) || EndsWith(word, "passwd"u8) || EndsWith(word, "pwd"u8)
            || EndsWith(word, "passphrase"u8))
        {
            return new(SecretKind.Password, NameShape.Strong);
        }
        if (EndsWith(word, "pass"u8) && NameVocabulary.Of(word[..^4]).Has(WordTraits.SecretPass))
            return new(SecretKind.Password, NameShape.Strong);
        if (EndsWith(word, "code"u8) && NameVocabulary.Of(word[..^4]).Has(WordTraits.SecretCode))
            return new(SecretKind.Token, NameShape.Strong);
        return ClassifyCookieName(word, before);
    }

    /// <summary>
    /// What the letters before a glued <c>key</c> end in: <c>stripesecret</c> ends in a word that tells.
    /// </summary>
    static WordTraits QualifierOf(ReadOnlySpan<byte> letters)
    {
        for (int start = 0; letters.Length - start >= 3; start++)
        {
            WordTraits qualifier = NameVocabulary.Of(letters[start..]);
            if (qualifier.Has(WordTraits.SecretKey | WordTraits.HarmlessKey))
                return qualifier;
        }
        return default;
    }

    static NameClass ClassifyToken(NameWords before, NameShape shape)
    {
        ReadOnlySpan<byte> previous = before.Next();
        if (NameVocabulary.Of(previous).Has(WordTraits.HarmlessToken))
            return Harmless;
        if (previous.Length == 3 && Ascii.EqualsIgnoreCase(previous, "key"u8)
            && Ascii.EqualsIgnoreCase(before.Next(), "public"u8))
        {
            return Harmless; // of an assembly's name: PublicKeyToken=b77a5c561934e089
        }
        while (!previous.IsEmpty)
        {
            if (previous.Length == 7 && Ascii.EqualsIgnoreCase(previous, "shopify"u8))
                return new(SecretKind.ApiKey, shape); // the vendor's name for its key
            previous = before.Next();
        }
        return new(SecretKind.Token, shape);
    }

    static NameClass ClassifyPass(NameWords before) =>
        new(SecretKind.Password, NameVocabulary.Of(before.Next()).Has(WordTraits.SecretPass)
            ? NameShape.Strong : NameShape.Password);

    static NameClass ClassifyKey(NameWords before, NameShape shape)
    {
        ReadOnlySpan<byte> previous = before.Next();
        if (previous.IsEmpty)
            return shape == NameShape.Strong ? new(SecretKind.ApiKey, NameShape.Parameter) : Harmless;
        WordTraits qualifier = NameVocabulary.Of(previous);
        NameClass found = OfQualifier(qualifier, NameShape.StrictlyWeak);
        if (found.Shape == NameShape.Strong && previous.Length == 7 && Ascii.EqualsIgnoreCase(previous, "private"u8))
            return new(SecretKind.PrivateKey, shape);
        return found.Shape == NameShape.Strong ? found with { Shape = shape } : found;
    }

    static NameClass OfQualifier(WordTraits qualifier, NameShape unknown)
    {
        if (qualifier.Has(WordTraits.SecretKey))
            return new(SecretKind.ApiKey, NameShape.Strong);
        if (qualifier.Has(WordTraits.HarmlessKey))
            return Harmless;
        return unknown == NameShape.None ? default : new(SecretKind.ApiKey, unknown);
    }

    static NameClass ClassifyCode(NameWords before)
    {
        ReadOnlySpan<byte> previous = before.Next();
        if (previous.IsEmpty)
            return new(SecretKind.Token, NameShape.Parameter);
        return NameVocabulary.Of(previous).Has(WordTraits.SecretCode)
            ? new(SecretKind.Token, NameShape.Strong) : Harmless;
    }

    /// <summary><c>assertion</c> alone is also a word of test tools, <c>verifier</c> one of programs.</summary>
    static NameClass ClassifyAssertion(NameWords before)
    {
        ReadOnlySpan<byte> previous = before.Next();
        bool known = Ascii.EqualsIgnoreCase(previous, "client"u8) || Ascii.EqualsIgnoreCase(previous, "jwt"u8)
            || Ascii.EqualsIgnoreCase(previous, "saml"u8) || Ascii.EqualsIgnoreCase(previous, "code"u8)
            || Ascii.EqualsIgnoreCase(previous, "pkce"u8) || Ascii.EqualsIgnoreCase(previous, "oauth"u8)
            || Ascii.EqualsIgnoreCase(previous, "bearer"u8);
        return new(SecretKind.Token, known ? NameShape.Strong : NameShape.Weak);
    }

    static NameClass ClassifyProof(NameWords before)
    {
        ReadOnlySpan<byte> previous = before.Next();
        return EndsWith(previous, "secret"u8) ? new(SecretKind.ApiKey, NameShape.Strong) : Harmless;
    }

    /// <summary>
    /// Cookie and Set-Cookie headers under any of their names; <c>session_cookie</c> is one cookie's value.
    /// </summary>
    static NameClass ClassifyCookie(NameWords before)
    {
        bool setCookie = false;
        for (ReadOnlySpan<byte> word = before.Next(); !word.IsEmpty; word = before.Next())
        {
            if (!NameVocabulary.Of(word).Has(WordTraits.HeaderPrefix))
                return new(SecretKind.Cookie, NameShape.Strong);
            setCookie |= word.Length == 3 && Ascii.EqualsIgnoreCase(word, "set"u8);
        }
        return new(SecretKind.Cookie, setCookie ? NameShape.SetCookie : NameShape.Cookie);
    }

    /// <summary>Names of session cookies, which are secrets wherever they stand.</summary>
    static NameClass ClassifyCookieName(ReadOnlySpan<byte> word, NameWords before)
    {
        ReadOnlySpan<byte> name = before.Name;
        bool known = name.Length > 12 && name[0] == '.' && Ascii.EqualsIgnoreCase(name[..12], ".aspnetcore."u8)
            || Ascii.EqualsIgnoreCase(name, "connect.sid"u8) || Ascii.EqualsIgnoreCase(name, "express.sid"u8)
            || Ascii.EqualsIgnoreCase(name, "ASP.NET_SessionId"u8)
            || (word.Length > 12 && Ascii.EqualsIgnoreCase(word[..12], "aspsessionid"u8));
        if (known)
            return new(SecretKind.Cookie, NameShape.Strong);
        bool isResponse = Ascii.EqualsIgnoreCase(word, "response"u8) && EndsWith(before.Next(), "saml"u8);
        return isResponse ? new(SecretKind.Token, NameShape.Strong) : default;
    }

    static bool EndsWith(ReadOnlySpan<byte> word, ReadOnlySpan<byte> end) =>
        word.Length >= end.Length && Ascii.EqualsIgnoreCase(word[^end.Length..], end);
}
