using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

public class EmailVerifierTests
{
    [Theory]
    [InlineData("to johan.weiss+vip@acme-retail.com.", "to [REDACTED:email].")]
    [InlineData("<ivan@mail.finch.dev>", "<[REDACTED:email]>")]
    [InlineData("&lt;ivan@lumenlabs.io&gt;", "&lt;[REDACTED:email]&gt;")]
    [InlineData("mailto:a@b.museum?subject=x", "mailto:[REDACTED:email]?subject=x")]
    [InlineData("notify jürgen@müller.de", "notify [REDACTED:email]")]
    [InlineData("a@xn--d1acufc.xn--p1ai", "[REDACTED:email]")]
    [InlineData("'o'brien@example.ie'", "'[REDACTED:email]'")]
    [InlineData("123456@qq.com", "[REDACTED:email]")]
    [InlineData("me@163.com", "[REDACTED:email]")]
    [InlineData("?email=hannah.berg%40gmail.com&n=1", "?email=[REDACTED:email]&n=1")]
    [InlineData("?q=to%3Ahannah%2Bx%40gmail.com%20", "?q=to%3A[REDACTED:email]%20")]
    [InlineData(@"{""e"":""carlos\u0040papel.com.br""}", @"{""e"":""[REDACTED:email]""}")]
    [InlineData(@"{""e"":""j\u00fcrgen@papel.com""}", @"{""e"":""[REDACTED:email]""}")]
    [InlineData(@"{""e"":""\u003cjohn@x.org\u003e""}", @"{""e"":""\u003c[REDACTED:email]\u003e""}")]
    [InlineData(@"{""m"":""to:\njohn@x.org\n""}", @"{""m"":""to:\n[REDACTED:email]\n""}")]
    [InlineData("in/jane.doe@acme.io.log.gz", "in/[REDACTED:email].log.gz")]
    [InlineData("a@b.com,c@d.org;e@f.net", "[REDACTED:email],[REDACTED:email];[REDACTED:email]")]
    public void An_address_is_masked_in_every_encoding(string input, string expected) =>
        Assert.Equal(expected, Masked.Text(input));

    [Theory]
    [InlineData("express@4.21.2")]
    [InlineData("lodash@^4.17.21")]
    [InlineData("@openclaw/discord@latest")]
    [InlineData("github.com/spf13/cobra@v1.8.1")]
    [InlineData("actions/checkout@v4.2.2-beta.x")]
    [InlineData("logo@2x.png")]
    [InlineData("icon-512@3x.webp")]
    [InlineData("left-pad@1.3.0.tgz")]
    [InlineData("redis:7.4.1-alpine@sha256:abc")]
    [InlineData("git@github.com:acme/app.git")]
    [InlineData("git+ssh://git@github.com/acme/lib.git#semver:^1.2")]
    [InlineData("https://graph.facebook.com@evil.example/v23.0/me")]
    [InlineData("com.acme.Foo@1b6d3586")]
    [InlineData("twitter.com/@acme_ai.dev")]
    [InlineData("getty@tty1.service")]
    [InlineData("800x600@60")]
    [InlineData("a @ b.com")]
    [InlineData("user@localhost")]
    [InlineData("jquery@next.min.js")]
    [InlineData("HttpServer2$SafeStartup@0.0.0.0:62267")]
    public void What_only_looks_like_an_address_stays(string input) => Assert.Equal(input, Masked.Text(input));

    [Theory]
    [InlineData("postgresql+asyncpg://svc:dB2yF6q@10.0.4.12/x", "postgresql+asyncpg://svc:[REDACTED:password]@10.0.4.12/x")]
    [InlineData("https://:pQ9wTxu4@api.example.test/v1", "https://:[REDACTED:password]@api.example.test/v1")]
    [InlineData("http://svc:W8r:Nt5@[::1]:80/", "http://svc:[REDACTED:password]@[::1]:80/")]
    [InlineData("pg://matt:Kx9!m@Q2z@localhost/1", "pg://matt:[REDACTED:password]@localhost/1")]
    [InlineData("pg://m:Kx9'(x)@db.acme.dev/1", "pg://m:[REDACTED:password]@db.acme.dev/1")]
    [InlineData(@"{""u"":""redis:\/\/r:pQ9wTx@h:6379""}", @"{""u"":""redis:\/\/r:[REDACTED:password]@h:6379""}")]
    [InlineData("?next=ftp%3A%2F%2Fu%3Apw12%40h.com%2Fx", "?next=ftp%3A%2F%2Fu%3A[REDACTED:password]%40h.com%2Fx")]
    [InlineData("?u=https://a.b/?v=redis://r:pQ9wTx@h", "?u=https://a.b/?v=redis://r:[REDACTED:password]@h")]
    [InlineData("agent:s3cr3tpw@tcp(db:3306)/logs", "agent:[REDACTED:password]@tcp(db:3306)/logs")]
    public void The_password_of_a_url_is_masked_and_its_user_and_host_stay(string input, string expected) =>
        Assert.Equal(expected, Masked.Text(input));

    [Theory]
    [InlineData("https://app.acme.dev/@jane/posts/10:30")]
    [InlineData("https://host:8080/@jane")]
    [InlineData("postgres:///path")]
    [InlineData("https://u:${PW}@host/x")]
    [InlineData("https://u:***@host/x")]
    [InlineData("https://u:@host/x")]
    [InlineData("https://user@host.com/x")]
    public void A_url_without_a_password_stays(string input) => Assert.Equal(input, Masked.Text(input));
}
