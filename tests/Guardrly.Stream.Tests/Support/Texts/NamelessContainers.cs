namespace Guardrly.Tests.Support;

/// <summary>Running text, where only a secret's own form tells.</summary>
internal static class NamelessContainers
{
    public static readonly Container[] All =
    [
        Text("prose", value => $"the tool printed {value} and stopped"),
        Text("parentheses", value => $"retry ({value}) later"),
        Text("end of a sentence", value => $"user pasted {value}."),
        Text("double quotes", value => $"user pasted: \"{value}\""),
        Text("single quotes", value => $"assert text == '{value}'  # line 88"),
        Text("back-ticks", value => $"**Result:** `{value}` done"),
        Text("markup", value => $"<li>{value}</li>"),
        Text("comma-separated", value => $"prod,eu-west-1,{value},2026-11-02"),
        Text("semicolon after", value => $"cache miss fallback={value}; took 12 ms"),
        Text("pipe after", value => $"echo {value}|tee out"),
        Text("array element", value => $"[\"run\", \"{value}\", \"--fast\"]"),
        Text("tool result", value =>
            $"{{\"content\":[{{\"type\":\"text\",\"text\":\"it contains {value} - done\"}}]}}"),
        Text("tool result in JSON", value => $"{{\"text\":\"{{\\\"value\\\":\\\"{value}\\\",\\\"rows\\\":3}}\"}}"),
        Text("after an escaped newline", value => $"{{\"text\":\"first\\n{value}\\nlast\"}}"),
        new("line of its own", NameStyle.Nameless, SecretForms.Word, Escapes.None, (dice, _, value) => value)
            { OwnLine = true },
    ];

    static Container Text(string name, Func<string, string> place) =>
        new(name, NameStyle.Nameless, SecretForms.Word, Escapes.None, (dice, _, value) => place(value));
}
