using CollectionCoachBot.Conversation;
using CollectionCoachBot.Storage;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Conversation;

public sealed class CardPressTests
{
    [Theory]
    [InlineData("""{ "s": 5 }""")]
    [InlineData("""{ "s": null }""")]
    [InlineData("""{ "s": { "a": 1 } }""")]
    [InlineData("""{ "s": ["x"] }""")]
    [InlineData("""{ "s": "short" }""")]
    [InlineData("""{ "s": "'; DROP TABLE People;--" }""")]
    [InlineData("{}")]
    public void What_is_no_opaque_id_reads_as_absent(string data) => Assert.Null(Press(data).Id("s"));

    [Fact]
    public void An_opaque_id_is_read()
    {
        var id = OpaqueId.New();

        Assert.Equal(id, Press($$"""{ "s": "{{id}}" }""").Id("s"));
    }

    [Theory]
    [InlineData("""{ "d": "2026-12-01" }""", "2026-12-01")]
    [InlineData("""{ "d": "01.12.2026" }""", null)]
    [InlineData("""{ "d": "2026-02-30" }""", null)]
    [InlineData("""{ "d": 20261201 }""", null)]
    public void A_date_is_read_in_the_one_form_that_inputs_send(string data, string? date) =>
        Assert.Equal(date, Press(data).Date("d")?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-11-22T03:00:00Z")]
    [InlineData("2026-11-22T03:00:00")]
    public void A_text_that_reads_like_a_moment_is_a_text(string typed) => Assert.Equal(typed, Press($$"""{ "note": "{{typed}}" }""").Text("note"));

    [Fact]
    public void A_text_is_trimmed_and_cut()
    {
        var press = new CardPress("v", new JObject { ["note"] = "  " + new string('a', 50) }, null);

        Assert.Equal(10, press.Text("note", 10)!.Length);
    }

    private static CardPress Press(string data) => new("v", JObject.Parse(data), null);
}
