namespace BotFramework.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Theory]
    [InlineData("BotFramework")]
    [InlineData("AdaptiveCards")]
    public void The_public_api_is_the_approved_one(string project)
    {
        var approvedFile = Path.Combine(RepositoryFiles.Root, "src", project, "PublicApi.txt");
        var actual = ApiListing.Of(Path.Combine(AppContext.BaseDirectory, project + ".dll"));

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(approvedFile, string.Concat(actual.Select(line => line + "\n")));

        var approved = File.Exists(approvedFile) ? File.ReadAllLines(approvedFile) : [];
        var differences = approved.Except(actual).Select(line => "- " + line).Concat(actual.Except(approved).Select(line => "+ " + line)).ToList();
        Assert.True(
            differences.Count == 0,
            $"The public API of {project} differs from PublicApi.txt. To approve it, run the tests with the environment variable APPROVE=1.\n"
            + string.Join('\n', differences));
    }

    [SkippableTheory]
    [InlineData("BotFramework")]
    [InlineData("AdaptiveCards")]
    public void Every_approved_line_is_a_line_of_the_real_api_or_an_exception_with_a_reason(string project)
    {
        var listings = HandedOver.Find("sdk-api");
        Skip.If(listings is null, HandedOver.Missing("sdk-api"));
        var folder = Path.Combine(RepositoryFiles.Root, "src", project);
        var real = Directory.GetFiles(listings, "*.txt").SelectMany(File.ReadAllLines).ToHashSet(StringComparer.Ordinal);
        var exceptions = ApiExceptions.Read(Path.Combine(folder, "PublicApi.exceptions.txt"));

        var ours = File.ReadAllLines(Path.Combine(folder, "PublicApi.txt")).Where(line => !real.Contains(line)).ToList();

        Assert.True(ours.TrueForAll(exceptions.ContainsKey), "Not in the real API:\n" + string.Join('\n', ours.Where(line => !exceptions.ContainsKey(line))));
        Assert.True(exceptions.Keys.All(ours.Contains), "No exceptions any more:\n" + string.Join('\n', exceptions.Keys.Except(ours)));
        Assert.DoesNotContain(string.Empty, exceptions.Values);
    }

    [Fact]
    public void An_api_is_listed_in_the_form_of_the_real_listing()
    {
        var lines = ApiListing.Of(typeof(Newtonsoft.Json.JsonConvert).Assembly.Location);

        Assert.Contains("Newtonsoft.Json.Linq.JToken.Item[object] : public virtual Newtonsoft.Json.Linq.JToken Item[object key] { get; set; }", lines);
        Assert.Contains("Newtonsoft.Json.JsonConverter<T>.CanConvert : public sealed override bool CanConvert(System.Type objectType)", lines);
        Assert.Contains("Newtonsoft.Json.Formatting.Indented = 1", lines);
        Assert.Contains("Newtonsoft.Json.Linq.Extensions.Value<U> : public static U Value<U>(this System.Collections.Generic.IEnumerable<Newtonsoft.Json.Linq.JToken> value)", lines);
    }
}
