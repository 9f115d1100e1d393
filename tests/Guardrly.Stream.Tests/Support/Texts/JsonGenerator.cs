using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Guardrly.Tests.Support;

/// <summary>
/// JSON documents with secrets in named members, in pairs, in lists and in strings that are JSON themselves; written by
/// System.Text.Json in its ways.
/// </summary>
internal sealed class JsonGenerator(Dice dice)
{
    static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly JsonSerializerOptions s_indented = new(s_relaxed) { WriteIndented = true };
    static readonly JsonSerializerOptions s_cautious = new();

    readonly List<string> _secrets = [];

    /// <summary>One document; over several lines where it was written so.</summary>
    public static GeneratedText Next(Dice dice, int size)
    {
        var generator = new JsonGenerator(dice);
        JsonObject root = generator.Object(Math.Min(3, 1 + (size / 10)));
        bool cautious = dice.Chance(30);
        JsonSerializerOptions options = cautious ? s_cautious : dice.Chance(20) ? s_indented : s_relaxed;
        string text = root.ToJsonString(options);
        Func<string, string> escape = cautious ? Escapes.JsonCautious : Escapes.Json;
        byte[][] secrets = [.. generator._secrets.Select(secret => Encoding.UTF8.GetBytes(escape(secret)))];
        return new GeneratedText([new TextPart("JSON document", Encoding.UTF8.GetBytes(text + "\n"), secrets)]);
    }

    JsonObject Object(int depth)
    {
        var members = new JsonObject();
        for (int count = dice.Between(1, 5); count > 0; count--)
        {
            (string name, JsonNode? value) = Member(depth);
            members[name] = value;
        }
        return members;
    }

    (string Name, JsonNode? Value) Member(int depth)
    {
        int choice = dice.Below(depth > 0 ? 10 : 6);
        if (choice < 3)
        {
            Secret secret = Named();
            return (SecretNames.Spell(dice, NameStyle.Field, secret.Name), Keep(secret));
        }
        string name = dice.Pick("data", "items", "meta", "result", "payload", "ctx") + dice.Below(9);
        return choice switch
        {
            < 6 => (name, Scalar()),
            6 => (name, new JsonArray(Object(depth - 1), Object(depth - 1))),
            7 => (name, Pair()),
            8 => (name, Inner(depth)),
            _ => (name, Object(depth - 1)),
        };
    }

    Secret Named()
    {
        string sort = dice.Pick("bearer", "basic", "digest", "api-key", "token", "password", "wild password");
        return SecretGenerator.Sorts[dice.Chance(10) ? "cookies" : sort](dice);
    }

    string Keep(Secret secret)
    {
        _secrets.AddRange(secret.Vanishing);
        return secret.Text;
    }

    JsonNode? Scalar() => dice.Below(6) switch
    {
        0 => dice.Below(100000),
        1 => dice.Chance(50),
        2 => null,
        3 => Keep(Known()),
        4 => 0.5 + dice.Below(1000),
        _ => HarmlessGenerator.Next(dice),
    };

    /// <summary>What is known by its own form, where JSON does not escape it.</summary>
    Secret Known()
    {
        Secret secret = SecretGenerator.Sorts[dice.Pick("email", "card", "vendor token", "jwt")](dice);
        return Escapes.JsonCautious(secret.Text) == secret.Text ? secret : Known();
    }

    JsonArray Pair()
    {
        Secret secret = Named();
        return new JsonArray(SecretNames.Spell(dice, NameStyle.Field, secret.Name), Keep(secret));
    }

    /// <summary>A document in a string: its secrets are escaped once more.</summary>
    string Inner(int depth)
    {
        var inner = new JsonGenerator(dice);
        string text = inner.Object(depth - 1).ToJsonString(s_relaxed);
        _secrets.AddRange(inner._secrets.Select(Escapes.Json));
        return text;
    }
}
