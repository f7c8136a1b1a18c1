using Microsoft.Playwright;

namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>
/// One conversation on the page. Each deed (say, press …) starts a new "since": what the bot says afterwards is found with
/// <see cref="HearAsync(Func{BotMessage, bool}, string, TimeSpan?)"/>.
/// </summary>
internal sealed class Chat(TeamsClient client, ChatKind kind, string name, string conversationId)
{
    private int _since;

    public string ConversationId => conversationId;

    /// <summary>All that the bot sent here, oldest first.</summary>
    public IEnumerable<BotMessage> Messages => client.Received.Where(message =>
        message.ConversationId == conversationId || message.ConversationId.StartsWith(conversationId + ";", StringComparison.Ordinal));

    /// <summary>Shows this conversation.</summary>
    public async Task<Chat> OpenAsync()
    {
        if (client.Open == conversationId)
            return this;
        await client.Page.GetByRole(AriaRole.Treeitem, new() { Name = name, Exact = true }).ClickAsync();
        await SendButton.First.WaitForAsync();
        client.Open = conversationId;
        // The first opening installs the bot here, and the bot says hello: that must not pass for an answer.
        if (client.IsNew(conversationId))
            await Until.FoundAsync(WelcomeAsync, () => $"the welcome in {name}; the requests: {string.Join("\n", client.Recorded())}");
        return this;
    }

    /// <summary>Types and sends without waiting for an answer.</summary>
    public async Task TypeAsync(string text)
    {
        await BeginAsync();
        await client.Page.Keyboard.InsertTextAsync(text);
        await SendAsync();
    }

    /// <summary>Types, sends and waits for the bot's answer.</summary>
    public async Task<BotMessage> SayAsync(string text)
    {
        await TypeAsync(text);
        return await HearAsync(IsNews, $"an answer to \"{text}\"");
    }

    /// <summary>Mentions the bot with the page's own list of people, then the text; waits for the bot's answer.</summary>
    public async Task<BotMessage> MentionAsync(string text)
    {
        await BeginAsync();
        await client.Page.Keyboard.TypeAsync("@");
        await client.Page.GetByRole(AriaRole.Listbox, new() { Name = "Typeahead menu" })
            .GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "催收教练" }).First.ClickAsync();
        await client.Page.Keyboard.InsertTextAsync(" " + text);
        await SendAsync();
        return await HearAsync(IsNews, $"an answer to \"@催收教练 {text}\"");
    }

    /// <summary>Presses a button of the newest card that has it.</summary>
    /// <param name="title">Its title, with or without the number before it.</param>
    /// <param name="which">Which of several with that title, from 0.</param>
    public async Task PressAsync(string title, int which = 0) => await (await ButtonAsync(title, which)).ClickAsync();

    /// <summary>Clicks a button twice as fast as a mouse can, as impatient people do.</summary>
    public async Task PressTwiceAsync(string title) => await (await ButtonAsync(title)).DblClickAsync();

    /// <summary>A button on the page. What the bot says from here on is news.</summary>
    private async Task<ILocator> ButtonAsync(string title, int which = 0)
    {
        await OpenAsync();
        _since = client.Received.Count;
        var card = client.Page.Locator(".ac-adaptiveCard").Filter(new() { Has = ButtonIn(client.Page.Locator("xpath=."), title) });
        var cards = await Until.FoundAsync(
            async () => await card.CountAsync() is > 0 and var count ? (object)count : null,
            () => $"a button \"{title}\" on: {string.Join("\n", Messages.TakeLast(3))}");
        _ = cards;
        var newest = kind == ChatKind.Channel ? card.First : card.Last;
        return ButtonIn(newest, title).Nth(which);
    }

    /// <summary>Presses a button and waits for the bot's next message.</summary>
    public async Task<BotMessage> PressForMessageAsync(string title, int which = 0)
    {
        await PressAsync(title, which);
        return await HearAsync(IsNews, $"a message after \"{title}\"");
    }

    /// <summary>Presses the newest button of a verb, whatever its title in the language of the card.</summary>
    /// <returns>The card that the bot answered with.</returns>
    public Task<BotMessage> PressVerbAsync(string verb, int which = 0) =>
        PressForCardAsync((Messages.LastOrDefault(message => message.Offers(verb))
            ?? throw new InvalidOperationException($"No card in {name} offers {verb}.")).ButtonOf(verb), which);

    /// <summary>Presses an Execute button and waits for the card that answers it.</summary>
    public async Task<BotMessage> PressForCardAsync(string title, int which = 0)
    {
        await PressAsync(title, which);
        return await HearAsync(message => message.Kind == MessageKind.Answered, $"the card that answers \"{title}\"");
    }

    /// <summary>Presses a button that is a link to a file, and waits until the browser has saved it.</summary>
    public async Task<Download> PressForFileAsync(string title)
    {
        var saved = new TaskCompletionSource<IDownload>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Save(object? sender, IDownload download) => saved.TrySetResult(download);

        // The tab of the link never shows a page, so its download is told to the one that opened it.
        client.Page.Download += Save;
        try
        {
            await PressAsync(title);
            var download = await saved.Task.WaitAsync(Until.Patience);
            return new Download(new Uri(download.Url), download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
        }
        finally
        {
            client.Page.Download -= Save;
        }
    }

    /// <summary>Fills an input of the newest card that has it, found by its id or label.</summary>
    /// <param name="value">Text, a number, a date as yyyy-MM-dd, true or false, or a choice's value.</param>
    public async Task FillAsync(string input, string value)
    {
        await OpenAsync();
        var definition = Messages.Reverse().SelectMany(message => CardReading.Inputs(message.Card))
            .FirstOrDefault(candidate => (string?)candidate["id"] == input || (string?)candidate["label"] == input)
            ?? throw new InvalidOperationException($"There is no input \"{input}\" on any card in {name}.");
        var label = (string)definition["label"]!;
        var containers = client.Page.Locator(".ac-adaptiveCard div:has(> .ac-input-container)").Filter(new() { HasText = label });
        var box = kind == ChatKind.Channel ? containers.First : containers.Last;
        var title = definition["choices"]?.AsArray().FirstOrDefault(choice => (string?)choice!["value"] == value)?["title"]?.ToString();
        switch ((string?)definition["type"])
        {
            case "Input.ChoiceSet" when (string?)definition["style"] == "expanded":
                await box.Locator("label").Filter(new() { HasText = title ?? value }).First.ClickAsync();
                break;
            case "Input.ChoiceSet":
                await box.GetByRole(AriaRole.Combobox).ClickAsync();
                await client.Page.GetByRole(AriaRole.Option, new() { Name = title ?? value, Exact = true }).ClickAsync();
                break;
            case "Input.Toggle":
                await box.Locator("input[type=checkbox]").SetCheckedAsync(value == "true", new() { Force = true });
                break;
            case "Input.Date":
                await box.Locator("input").FillAsync(value);
                await box.Locator("input").PressAsync("Enter");
                await client.Page.Keyboard.PressAsync("Escape");
                break;
            default:
                await box.Locator("textarea, input").First.FillAsync(value);
                break;
        }
    }

    /// <summary>Waits for something of the bot's in this conversation since the last deed.</summary>
    public Task<BotMessage> HearAsync(Func<BotMessage, bool> wanted, string what, TimeSpan? patience = null) => Until.FoundAsync(
        () => Since().FirstOrDefault(wanted), () => $"{what} in {name}; heard: {string.Join("\n", Since())}", patience);

    /// <summary>Waits until everybody sees a message anew with something on it, whenever the update came.</summary>
    public Task<BotMessage> HearUpdateAsync(BotMessage message, string part) => Until.FoundAsync(
        () => Messages.LastOrDefault(later => later.Kind == MessageKind.Updated && later.Id == message.Id && later.Says(part)),
        () => $"an update of {message.Id} that says \"{part}\"; heard: {string.Join("\n", Messages.Where(later => later.Id == message.Id))}");

    /// <summary>Goes through the whole talk before a call with the first choice everywhere.</summary>
    /// <param name="customer">A name or code that is one customer's.</param>
    /// <returns>The coach card.</returns>
    public async Task<BotMessage> CoachAsync(string customer)
    {
        await SayAsync(customer);
        await SayAsync("1");
        await SayAsync("1");
        return await SayAsync("1");
    }

    /// <summary>Waits for a message that says something.</summary>
    public Task<BotMessage> HearAsync(string part) => HearAsync(message => message.Says(part), $"\"{part}\"");

    /// <summary>From here on <see cref="HearAsync(string)"/> hears only what is new.</summary>
    public void Listen() => _since = client.Received.Count;

    /// <summary>A picture of what the page shows, into the test results.</summary>
    public async Task PictureAsync(string called)
    {
        await OpenAsync();
        if (kind != ChatKind.Channel && await client.Page.Locator(".ac-adaptiveCard").CountAsync() > 0)
            await client.Page.Locator(".ac-adaptiveCard").Last.ScrollIntoViewIfNeededAsync();
        await client.Page.ScreenshotAsync(new() { Path = client.PictureFile(called) });
    }

    /// <summary>
    /// The newest card alone, whole, at the width that the client gives every card, which is a phone's.
    /// </summary>
    /// <param name="called">The name of the file, without its ending.</param>
    /// <param name="isDocumented">Where the variable PICTURES is 1, the picture goes into the documentation as well.</param>
    public async Task CardPictureAsync(string called, bool isDocumented = false)
    {
        // What is scrolled out of the conversation would be missing: the window is made taller than any card.
        await client.Page.SetViewportSizeAsync(TeamsClient.Desktop.Width, 4000);
        var picture = await NewestCard.ScreenshotAsync(new() { Path = client.PictureFile(called) });
        await client.Page.SetViewportSizeAsync(TeamsClient.Desktop.Width, TeamsClient.Desktop.Height);
        if (isDocumented && Environment.GetEnvironmentVariable("PICTURES") == "1")
            await File.WriteAllBytesAsync(Path.Combine(Repository.Root, "docs", "pictures", called + ".png"), picture);
    }

    /// <summary>The newest card on the page.</summary>
    public ILocator NewestCard => kind == ChatKind.Channel
        ? client.Page.Locator(".ac-adaptiveCard").First
        : client.Page.Locator(".ac-adaptiveCard").Last;

    private ILocator SendButton => kind == ChatKind.Channel
        ? client.Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true })
        : client.Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" });

    private IEnumerable<BotMessage> Since() => client.Received.Skip(_since).Where(message =>
        message.ConversationId == conversationId || message.ConversationId.StartsWith(conversationId + ";", StringComparison.Ordinal));

    private static ILocator ButtonIn(ILocator card, string title) =>
        card.Locator($"button[aria-label=\"{title}\"]:visible, button[aria-label$=\" · {title}\"]:visible");

    /// <summary>The page may show a message that came before its web socket was open: then the recording knows it.</summary>
    private async Task<BotMessage?> WelcomeAsync()
    {
        if (!Messages.Any() && await client.Page.Locator("button[aria-label=\"Show more information\"]").CountAsync() > 0)
            client.CatchUp();
        return Messages.FirstOrDefault();
    }

    private static bool IsNews(BotMessage message) => message.Kind == MessageKind.Sent;

    private async Task BeginAsync()
    {
        await OpenAsync();
        _since = client.Received.Count;
        var boxes = client.Page.Locator("[role=textbox][data-lexical-editor]");
        await (kind == ChatKind.Channel ? boxes.First : boxes.Last).ClickAsync();
    }

    private Task SendAsync() => kind == ChatKind.Channel
        ? SendButton.ClickAsync()
        : client.Page.Keyboard.PressAsync("Enter");
}
