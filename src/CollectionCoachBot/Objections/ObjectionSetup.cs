using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Objections;

internal static class ObjectionSetup
{
    /// <summary>What to answer to what a customer said: by command, from the coach card, and by browsing.</summary>
    public static IServiceCollection AddObjections(this IServiceCollection services) => services
        .AddSingleton<ExcuseMatchers>()
        .AddSingleton<ObjectionCards>()
        .AddSingleton<ObjectionDesk>()
        .AddSingleton<ICommand, ObjectionCommand>()
        .AddPage(ObjectionVerbs.ListVerb, (desk, turn, _, call) => desk.Answer(turn, "", call))
        .AddPage(ObjectionVerbs.FindVerb, (desk, turn, press, call) => desk.Answer(turn, HeardText.Clean(press.Text("said", Grams.Longest) ?? ""), call))
        .AddPage(ObjectionVerbs.ShowVerb, (desk, turn, press, call) => desk.Show(turn, press.Id("e"), call));

    private static IServiceCollection AddPage(this IServiceCollection services, string verb, Func<ObjectionDesk, Turn, CardPress, Call, JObject> page) =>
        services.AddSingleton<ICardAction>(provider =>
        {
            var desk = provider.GetRequiredService<ObjectionDesk>();
            return new ObjectionPress(verb, desk, (turn, press, call) => page(desk, turn, press, call));
        });
}
