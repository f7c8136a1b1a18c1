using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Library;

internal static class LibrarySetup
{
    /// <summary>What the coach knows, to read and to search: a command for each shelf, one for everything, one for the openings.</summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services)
    {
        services
            .AddSingleton<LibraryHome>()
            .AddSingleton<LibraryCards>()
            .AddSingleton<PhrasesCard>()
            .AddSingleton<LibraryDesk>()
            .AddSingleton<ICommand, LibraryCommand>()
            .AddSingleton<ICommand, PhrasesCommand>()
            .AddPage(LibraryVerbs.HomeVerb, (desk, turn, _) => desk.Home(turn))
            .AddPage(LibraryVerbs.ShelfVerb, (desk, turn, press) => Shelf.Find(press.Id("c")) is { } shelf ? desk.Shelf(turn, shelf, "") : desk.Home(turn))
            .AddPage(LibraryVerbs.EntryVerb, (desk, turn, press) => desk.Entry(turn, press.Id("e")))
            .AddPage(LibraryVerbs.PhrasesVerb, (desk, turn, press) => desk.Phrases(turn, PhrasesCard.StageOf(press.Id("s"))));
        foreach (var shelf in Shelf.All.Where(shelf => !shelf.IsOfCustomer))
            services.AddSingleton<ICommand>(provider => new ShelfCommand(shelf, provider.GetRequiredService<LibraryDesk>()));
        return services;
    }

    private static IServiceCollection AddPage(this IServiceCollection services, string verb, Func<LibraryDesk, Turn, CardPress, JObject> page) =>
        services.AddSingleton<ICardAction>(provider =>
        {
            var desk = provider.GetRequiredService<LibraryDesk>();
            return new LibraryPress(verb, (turn, press) => page(desk, turn, press));
        });
}
