using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CoProductionFund.Web.Design;

/// <summary>No sentence of the framework ("The value '12,x' is not valid for 'Amount'.") reaches a person.</summary>
public static class PlainTexts
{
    private const string Missing = "Enter an answer";
    private const string Unreadable = "Check this answer";

    public static void UsePlainTexts(this MvcOptions options)
    {
        // Otherwise every string that is not "string?" is required, in the framework's words.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelMetadataDetailsProviders.Add(new AttributeTexts());

        var texts = options.ModelBindingMessageProvider;
        texts.SetMissingBindRequiredValueAccessor(_ => Missing);
        texts.SetMissingKeyOrValueAccessor(() => Missing);
        texts.SetMissingRequestBodyRequiredValueAccessor(() => Missing);
        texts.SetValueMustNotBeNullAccessor(_ => Missing);
        texts.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable);
        texts.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable);
        texts.SetUnknownValueIsInvalidAccessor(_ => Unreadable);
        texts.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
        texts.SetValueIsInvalidAccessor(_ => Unreadable);
        texts.SetValueMustBeANumberAccessor(_ => "Enter a whole number, like 12");
        texts.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a whole number, like 12");
    }

    /// <summary>A last resort: every attribute should bring its own sentence.</summary>
    private sealed class AttributeTexts : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                if (attribute is { ErrorMessage: null, ErrorMessageResourceName: null })
                {
                    attribute.ErrorMessage = attribute is RequiredAttribute ? Missing : Unreadable;
                }
            }
        }
    }
}
