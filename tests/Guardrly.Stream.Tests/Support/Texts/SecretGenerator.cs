using System.Text;
using Guardrly.Redaction;

namespace Guardrly.Tests.Support;

/// <summary>
/// Secrets of every kind, as they stand before a container escapes them. All are made up; those that a name gives away
/// have values of no vendor's form.
/// </summary>
internal static class SecretGenerator
{
    const string TokenLetters = Dice.Alphanumeric + "_-";

    /// <summary>The sorts, by name, that go into the containers of <see cref="ContainerGenerator"/>.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Dice, Secret>> Sorts =
        new Dictionary<string, Func<Dice, Secret>>
        {
            ["bearer"] = Bearer,
            ["basic"] = Basic,
            ["scheme-less"] = SchemeLess,
            ["digest"] = Digest,
            ["aws4"] = Aws4,
            ["oauth1"] = OAuth1,
            ["api-key"] = dice => Word(dice, SecretKind.ApiKey, SecretNames.ApiKeys),
            ["token"] = dice => Word(dice, SecretKind.Token, SecretNames.Tokens),
            ["password"] = dice => Word(dice, SecretKind.Password, SecretNames.Passwords),
            ["wild password"] = WildPassword,
            ["cookies"] = Cookies,
            ["set-cookie"] = SetCookie,
            ["jwt"] = dice => Known(SecretKind.Token, Jwt(dice)),
            ["vendor token"] = VendorToken,
            ["email"] = Email,
            ["phone"] = Phone,
            ["card"] = Card,
        };

    /// <summary>
    /// A random word of a credential: letters and digits at both ends and some digits, as keys have; no quotes or
    /// separators inside.
    /// </summary>
    public static string Credential(Dice dice)
    {
        string credential = Word(dice);
        while (credential.Count(char.IsAsciiDigit) < 3)
            credential = Word(dice);
        return credential;
    }

    static string Word(Dice dice) => dice.Below(4) switch
    {
        0 => Starting(dice, Dice.Hex, dice.Pick(32, 40, 64)),
        1 => Starting(dice, Dice.Alphanumeric, dice.Between(20, 48)),
        2 => Starting(dice, TokenLetters, dice.Between(16, 60)) + dice.Text(Dice.Alphanumeric, 1),
        _ => Starting(dice, TokenLetters + ".~", dice.Between(24, 200)) + dice.Text(Dice.Alphanumeric, 1),
    };

    public static string Jwt(Dice dice)
    {
        string header = Base64Url($"{{\"alg\":\"{dice.Pick("HS256", "RS256", "ES256")}\",\"typ\":\"JWT\"}}");
        string claims = Base64Url($"{{\"sub\":\"{dice.Text(Dice.Digits, 10)}\",\"scope\":\"read write\"}}");
        return $"{header}.{claims}.{dice.Text(TokenLetters, dice.Pick(43, 86, 342))}";
    }

    static Secret Known(SecretKind kind, string text, SecretForms form = SecretForms.Word) =>
        new(kind, form, null, text);

    static Secret Word(Dice dice, SecretKind kind, string[] names) =>
        new(kind, SecretForms.Word, dice.Pick<string>(names), Credential(dice));

    static Secret Bearer(Dice dice)
    {
        string credential = dice.Chance(20) ? Jwt(dice) : Credential(dice);
        string scheme = dice.Pick("Bearer", "Bearer", "bearer", "Token", "ApiKey", "Bot", "Negotiate", "Acme-Key");
        return Authorized(SecretForms.Scheme, $"{scheme} {credential}", credential);
    }

    static Secret Basic(Dice dice)
    {
        string user = dice.Text(Dice.Letters, dice.Between(3, 9));
        string credential = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{user}:{Credential(dice)}"));
        return Authorized(SecretForms.Scheme, $"Basic {credential}", credential);
    }

    static Secret SchemeLess(Dice dice)
    {
        string credential = Credential(dice);
        return Authorized(SecretForms.Word, credential, credential);
    }

    static Secret Digest(Dice dice)
    {
        string list = $"username=\"agent-{dice.Text(Dice.Letters, 4)}\", realm=\"api\", "
            + $"nonce=\"{dice.Text(Dice.Hex, 24)}\", uri=\"/v2/orders\", qop=auth, nc=00000001, "
            + $"cnonce=\"{dice.Text(Dice.Hex, 16)}\", response=\"{dice.Text(Dice.Hex, 32)}\"";
        return Authorized(SecretForms.List, "Digest " + list, list);
    }

    static Secret Aws4(Dice dice)
    {
        string list = $"Credential=AKIA{dice.Text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)}/20261103/eu-west-1/s3/"
            + $"aws4_request, SignedHeaders=host;x-amz-date, Signature={dice.Text(Dice.Hex, 64)}";
        return Authorized(SecretForms.List, "AWS4-HMAC-SHA256 " + list, list);
    }

    static Secret OAuth1(Dice dice)
    {
        string list = $"oauth_consumer_key=\"{dice.Text(Dice.Alphanumeric, 25)}\", "
            + $"oauth_token=\"{dice.Text(Dice.Alphanumeric, 32)}\", oauth_signature_method=\"HMAC-SHA1\", "
            + $"oauth_signature=\"{dice.Text(Dice.Alphanumeric, 24)}%3D\"";
        return Authorized(SecretForms.List, "OAuth " + list, list);
    }

    static Secret Authorized(SecretForms form, string text, string vanishing) =>
        new(SecretKind.Authorization, form, SecretNames.Authorization, text, [vanishing]);

    /// <summary>What people choose when all characters are allowed: begins and ends with a letter or digit.</summary>
    static Secret WildPassword(Dice dice)
    {
        string[] alphabets = [Dice.Alphanumeric, "\"\\@,;&'<>{}[]()$%^!#*+=|/:?~` ", "äößéøñ漢字пароль"];
        var text = new StringBuilder(dice.Text(Dice.Alphanumeric, 2));
        for (int count = dice.Between(8, 24); count > 0; count--)
            text.Append(dice.Text(alphabets[dice.Pick(0, 0, 1, 1, 2)], 1));
        text.Append(dice.Text(Dice.Alphanumeric, 2));
        return new(SecretKind.Password, SecretForms.Any, dice.Pick<string>(SecretNames.Passwords), text.ToString());
    }

    static Secret Cookies(Dice dice)
    {
        string[] values = [.. Enumerable.Range(0, dice.Between(1, 4)).Select(_ => dice.Text(TokenLetters, 24))];
        string[] names = ["session", "connect.sid", "_ga", "theme", "auth_token", "PHPSESSID", "a"];
        string text = string.Join("; ", values.Select(value => $"{dice.Pick<string>(names)}={value}"));
        return new(SecretKind.Cookie, SecretForms.List, "cookie", text, values);
    }

    static Secret SetCookie(Dice dice)
    {
        string value = dice.Text(TokenLetters, 32);
        string text = $"{dice.Pick("sid", "JSESSIONID", "prefs")}={value}; Path=/; Max-Age=3600; HttpOnly; Secure";
        return new(SecretKind.Cookie, SecretForms.List, "set cookie", text, [value]);
    }

    /// <summary>A token of any row of the vendors' table that needs no cue before it.</summary>
    static Secret VendorToken(Dice dice)
    {
        while (true)
        {
            VendorToken token = VendorTokenGenerator.Next(new Random(dice.Below(int.MaxValue)));
            if (!token.Kept.Contains(' '))
                return new(token.Kind, SecretForms.Word, null, token.Text, [token.Secret]);
        }
    }

    static Secret Email(Dice dice)
    {
        string local = dice.Text(Dice.Letters, dice.Between(3, 12)) + dice.Pick("", ".weiss", "+vip", "_77", "-x1");
        return Known(SecretKind.Email, $"{local}@{dice.Pick("kaffeehaus.de", "mail.finch.dev", "blueharbor.co.uk")}");
    }

    static Secret Phone(Dice dice) => Known(SecretKind.Phone, "+1415555" + dice.Text(Dice.Digits, 4));

    static Secret Card(Dice dice) =>
        Known(SecretKind.Card, dice.Pick("4242424242424242", "5555555555554444", "378282246310005"));

    static string Starting(Dice dice, string alphabet, int length) =>
        dice.Text(Dice.Letters, 1) + dice.Text(alphabet, length - 1);

    static string Base64Url(string text) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
