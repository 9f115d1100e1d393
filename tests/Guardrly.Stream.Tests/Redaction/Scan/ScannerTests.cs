using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Guardrly.Redaction.Scan;

namespace Guardrly.Tests.Redaction.Scan;

public sealed class ScannerTests : IDisposable
{
    /// <summary>Nested, overlapping, of every length, with and without case, with digits and signs of shapes.</summary>
    static readonly Literal[] s_literals =
    [
        new("oken", IgnoreCase: true, LiteralFamily.Name),
        new("pass", IgnoreCase: true, LiteralFamily.Name),
        new("passw", IgnoreCase: true, LiteralFamily.Name),
        new("asswd", IgnoreCase: true, LiteralFamily.Name),
        new("key", IgnoreCase: true, LiteralFamily.Name),
        new("earer ", IgnoreCase: true, LiteralFamily.Scheme),
        new("-----beg", IgnoreCase: true, LiteralFamily.Pem),
        new("AKIA", IgnoreCase: false, LiteralFamily.Vendor),
        new("sk_live_", IgnoreCase: false, LiteralFamily.Vendor),
        new("sk_test_", IgnoreCase: false, LiteralFamily.Vendor),
        new("shpat_", IgnoreCase: false, LiteralFamily.Vendor),
        new("EAA", IgnoreCase: false, LiteralFamily.Vendor),
        new("1//0", IgnoreCase: false, LiteralFamily.Vendor),
        new("012", IgnoreCase: false, LiteralFamily.Vendor),
        new("+49", IgnoreCase: false, LiteralFamily.Vendor),
        new("%40", IgnoreCase: false, LiteralFamily.EncodedAt),
        new("\\u0040", IgnoreCase: true, LiteralFamily.EncodedAt),
        new("&#64;", IgnoreCase: false, LiteralFamily.EncodedAt),
        new("@[`", IgnoreCase: true, LiteralFamily.OwnPattern),
        new("aaa", IgnoreCase: false, LiteralFamily.OwnPattern),
        new("aaaa", IgnoreCase: true, LiteralFamily.OwnPattern),
        new("aaa", IgnoreCase: true, LiteralFamily.OwnPattern),
        new("\0\x01\x7F", IgnoreCase: false, LiteralFamily.OwnPattern),
    ];

    readonly ScannerAgreement _agreement = new(s_literals);

    public void Dispose() => _agreement.Dispose();

    [Property(MaxTest = 2000)]
    public Property Every_width_finds_what_the_definitions_say() =>
        Prop.ForAll(NearMiss.Texts(s_literals), text => _agreement.Check(text));
}
