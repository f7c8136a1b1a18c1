using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;

namespace BotFramework.Tests.Dialogs;

/// <summary>Dialogs under a closed list of type names: what an older release stored goes on in this one.</summary>
public sealed class StoredDialogTests
{
    /// <summary>After the first answer, as a release wrote it that had no versions yet.</summary>
    private const string Stored = """
        {"$type":"values","stack":{"$type":"dialogState","dialogStack":{"$type":"dialogStack","$values":[
          {"$type":"dialogInstance","id":"interview","state":{"$type":"values","dialogs":{"$type":"dialogState","dialogStack":{"$type":"dialogStack","$values":[
            {"$type":"dialogInstance","id":"text","state":{"$type":"values",
              "options":{"$type":"promptOptions","prompt":{"type":"message","text":"Amount?"}},
              "state":{"$type":"values","AttemptCount":2}}},
            {"$type":"dialogInstance","id":"steps","state":{"$type":"values",
              "options":null,"values":{"$type":"values","name":"华信"},"instanceId":"1","stepIndex":1}}]}}}}]}}}
        """;

    private readonly JsonTextStorage storage = new(TypeNameHandling.Objects, new ShortNames());

    [Fact]
    public async Task What_an_older_release_stored_goes_on_at_its_step()
    {
        await new Talk(Interview(), storage).Say("start");
        storage.Replace(Stored);

        var talk = new Talk(Interview(), storage);
        await talk.Say("38");

        Assert.Equal((DialogTurnStatus.Complete, "华信 owes 38"), (talk.Status, talk.Result));
    }

    [Fact]
    public async Task An_answer_that_is_refused_is_counted_on()
    {
        var attempts = new List<int>();
        await new Talk(Interview(), storage).Say("start");
        storage.Replace(Stored);

        var reply = await new Talk(Interview(attempts), storage).Say("38");

        Assert.Equal("Amount?", reply);
        Assert.Equal([3], attempts);
    }

    [Fact]
    public async Task This_release_stores_the_same_names()
    {
        await new Talk(Interview(), storage).Say("start");
        await new Talk(Interview(), storage).Say("华信");

        var text = Assert.Single(storage.Texts).Value;

        Assert.Equal(
            ["account", "activity", "conversation", "dialogInstance", "dialogState", "promptOptions", "values"],
            Newtonsoft.Json.Linq.JObject.Parse(text).SelectTokens("$..$type").Select(name => (string)name!).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Microsoft", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_on_the_list_makes_nothing()
    {
        await new Talk(Interview(), storage).Say("start");
        storage.Replace(Stored.Replace("promptOptions", "System.IO.FileInfo", StringComparison.Ordinal));

        await Assert.ThrowsAsync<JsonSerializationException>(() => new Talk(Interview(), storage).Say("38"));
    }

    private static ComponentDialog Interview(List<int>? attempts = null)
    {
        var interview = new ComponentDialog("interview");
        interview.AddDialog(new WaterfallDialog("steps",
        [
            (step, token) => step.PromptAsync("text", Talk.Ask("Name?"), token),
            (step, token) =>
            {
                step.Values["name"] = step.Result;
                return step.PromptAsync("text", Talk.Ask("Amount?"), token);
            },
            (step, token) => step.EndDialogAsync($"{step.Values["name"]} owes {step.Result}", token),
        ]));
        interview.AddDialog(attempts is null ? new TextPrompt("text") : new TextPrompt("text", (prompt, _) =>
        {
            attempts.Add(prompt.AttemptCount);
            return Task.FromResult(false);
        }));
        return interview;
    }
}
