namespace Microsoft.Bot.Schema;

/// <summary>Cards as attachments.</summary>
public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => Attach(HeroCard.ContentType, card);

    public static Attachment ToAttachment(this ThumbnailCard card) => Attach(ThumbnailCard.ContentType, card);

    public static Attachment ToAttachment(this SigninCard card) => Attach(SigninCard.ContentType, card);

    public static Attachment ToAttachment(this ReceiptCard card) => Attach(ReceiptCard.ContentType, card);

    public static Attachment ToAttachment(this AudioCard card) => Attach(AudioCard.ContentType, card);

    public static Attachment ToAttachment(this VideoCard card) => Attach(VideoCard.ContentType, card);

    public static Attachment ToAttachment(this AnimationCard card) => Attach(AnimationCard.ContentType, card);

    public static Attachment ToAttachment(this OAuthCard card) => Attach(OAuthCard.ContentType, card);

    private static Attachment Attach(string contentType, object card) => new Attachment { ContentType = contentType, Content = card };
}
